import { useState } from 'react'
import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import type { ChoiceSheet, SettlingSheet } from '../../../../server/settlingApi.ts'
import { send } from '../../../ask.ts'
import { ChoiceField, TextField } from '../../../components/form/Field.tsx'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { roundPath } from '../roundQueries.ts'
import { Wide } from './Wide.tsx'

interface ChoicePanelProps {
  readonly head: RoundHead
  readonly sheet: SettlingSheet
}

/** Units whose grade the notice leaves to a body: who they are, by which clause, and what the body decided. 等次审定 */
export function ChoicePanel({ head, sheet }: ChoicePanelProps) {
  const [deciding, setDeciding] = useState<ChoiceSheet | null>(null)
  if (sheet.choices.length === 0) return null
  const open = sheet.choices.filter(({ decided }) => decided === null).length
  return (
    <section className="panel" aria-label="等次审定" id="choices">
      <h2>
        等次审定<span className="quiet small">{open === 0 ? '都已审定' : `${String(open)} 个单位等审定`}</span>
      </h2>
      <p className="quiet">按通知，下面这些单位的等次不能由得分直接定，要由{sheet.body}在可选的等次里定一个。</p>
      <Wide name="等次审定的单位">
        <table className="list-table">
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col" className="figure">
                得分
              </th>
              <th scope="col">名次</th>
              <th scope="col">为什么</th>
              <th scope="col">可选的等次</th>
              <th scope="col">审定</th>
            </tr>
          </thead>
          <tbody>
            {sheet.choices.map((one) => (
              <tr key={one.unit}>
                <th scope="row">
                  {one.name}
                  <span className="quiet small"> {one.group}</span>
                </th>
                <td className="figure">{one.total}</td>
                <td>{one.place ?? '不排名'}</td>
                <td>
                  {one.because.join('；')}
                  {one.tiedWith.length > 0 && <span className="quiet small">（与 {one.tiedWith.join('、')} 同分）</span>}
                </td>
                <td>{one.decided ? '' : one.grades.join('、')}</td>
                <td>
                  {one.decided ? (
                    <>
                      ✓ {one.decided.grade}
                      <span className="quiet small">
                        （{one.decided.by}：{one.decided.why}）
                      </span>
                    </>
                  ) : head.may.includes('grade.decide') ? (
                    <button type="button" className="button" onClick={() => setDeciding(one)}>
                      登记审定
                    </button>
                  ) : (
                    '等待审定'
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {deciding && <DecideDialog head={head} body={sheet.body} choice={deciding} onClose={() => setDeciding(null)} />}
    </section>
  )
}

interface DecideDialogProps {
  readonly head: RoundHead
  readonly body: string
  readonly choice: ChoiceSheet
  readonly onClose: () => void
}

function DecideDialog({ head, body, choice, onClose }: DecideDialogProps) {
  const [grade, setGrade] = useState('')
  const [by, setBy] = useState(body)
  return (
    <ReasonDialog
      title={`审定 ${choice.name} 的等次`}
      submit="记下审定"
      act={(why) => send('POST', `${roundPath(head.id)}/grades`, { unit: choice.unit, grade, by: by.trim(), why })}
      changes={[['rounds', head.id]]}
      isReady={grade !== '' && by.trim() !== ''}
      onClose={onClose}
    >
      <p>
        {choice.name}得 {choice.total} 分{choice.place === null ? '' : `，第 ${choice.place} 名`}。{choice.because.join('；')}。
      </p>
      <ChoiceField
        label="等次"
        value={grade}
        options={[{ value: '', text: '请选择' }, ...choice.grades.map((name) => ({ value: name, text: name }))]}
        onChange={setGrade}
      />
      <TextField label="由谁审定" hint="写审定机构的名称，会印在得分表上。" value={by} onChange={setBy} required />
      <p className="quiet">理由里请写明会议或者文件，例如“12月20日领导小组会议研究”。其他单位的名次、等次会跟着重新算。</p>
    </ReasonDialog>
  )
}
