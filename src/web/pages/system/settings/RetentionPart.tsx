import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RetentionAnswer } from '../../../../server/routes/retention.ts'
import { ask, send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { CheckField } from '../../../components/form/Field.tsx'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { ListTable } from '../../../components/ListTable.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { formatDate } from '../../../dates.ts'
import { sizeInWords } from '../../../fileWords.ts'
import { formatInstant } from '../../../instants.ts'

type Expired = RetentionAnswer['expired'][number]

interface Chosen {
  readonly act: 'ask' | 'do' | 'refuse'
  readonly one: Expired
}

const retentionQuery = queryOptions({
  // One with the number above it: what is due follows from it.
  queryKey: ['system', 'settings', '/api/settings/retention', 'due'],
  queryFn: ({ signal }) => ask<RetentionAnswer>('/api/settings/retention', signal),
  staleTime: 0,
})

const removalPath = ({ round }: Expired, act = '') => `/api/rounds/${encodeURIComponent(round)}/removal${act}`

/** Rounds whose evidence was kept long enough: put away, asked for, removed by a second person. 到期的批次 */
export function RetentionPart() {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const close = () => setChosen(null)
  return (
    <section className="panel" aria-labelledby="retention-due">
      <h2 id="retention-due">到期的批次</h2>
      <p className="quiet">
        保留年限从批次的计分截止日算起。到期不会自动删除：先下载连同佐证的档案存好，再由一人申请、另一人复核清除。清除的只是佐证文件的内容；答案、得分、定稿、审定、公布和操作日志都保留，文件名、指纹和两人的姓名留作记录。
      </p>
      <Loaded query={useQuery(retentionQuery)}>
        {({ expired, next }) =>
          expired.length === 0 ? (
            <p className="notice-box">没有到期的批次。{next && `最早到期的是“${next.title}”，保留到 ${formatDate(next.until)}。`}</p>
          ) : (
            <ListTable heads={['批次', '保留到', '可以清除', '归档', '操作']} kind="file-table">
              {expired.map((one) => (
                <Row key={one.round} one={one} onChoose={(act) => setChosen({ act, one })} />
              ))}
            </ListTable>
          )
        }
      </Loaded>
      {chosen?.act === 'ask' && (
        <ReasonDialog
          title="申请清除到期的佐证"
          submit="申请清除"
          act={(why) => send('POST', removalPath(chosen.one), { why })}
          changes={[retentionQuery.queryKey]}
          onClose={close}
        >
          <p>
            “{chosen.one.title}”的 {chosen.one.files} 份佐证（{sizeInWords(chosen.one.bytes)}
            ），只有这个批次在用。由另一位有权限的人复核以后才清除。
          </p>
          <p>理由里请写明档案存放在哪里、由谁保管。</p>
        </ReasonDialog>
      )}
      {chosen?.act === 'refuse' && (
        <ReasonDialog
          title={chosen.one.asked?.mine === true ? '撤销清除申请' : '退回清除申请'}
          submit={chosen.one.asked?.mine === true ? '撤销申请' : '退回'}
          act={(why) => send('POST', removalPath(chosen.one, '/refuse'), { why })}
          changes={[retentionQuery.queryKey]}
          onClose={close}
        >
          <p>“{chosen.one.title}”的佐证全部保留，和没有申请过一样。</p>
        </ReasonDialog>
      )}
      {chosen?.act === 'do' && <DoDialog one={chosen.one} onClose={close} />}
    </section>
  )
}

function Row({ one, onChoose }: { readonly one: Expired; readonly onChoose: (act: Chosen['act']) => void }) {
  const { title, until, files, bytes, putAway, asked, removed, round } = one
  return (
    <tr>
      <th scope="row">{title}</th>
      <td className="date">{formatDate(until)}</td>
      <td>
        {files === 0 ? '没有' : `${String(files)} 份，${sizeInWords(bytes)}`}
        {removed.count > 0 && (
          <p className="quiet small">
            已清除 {removed.count} 份{removed.at !== null && `，${formatInstant(removed.at)}`}
          </p>
        )}
      </td>
      <td>
        {putAway === null ? '还没有连同佐证归档' : `${formatInstant(putAway.at)}${putAway.isNewest ? '' : '，以后又有改动，要重新下载'}`}
        {files > 0 && asked === null && (
          <p>
            <a href={`/api/rounds/${encodeURIComponent(round)}/archive?files=yes`} download>
              下载档案（连同佐证）
            </a>
          </p>
        )}
      </td>
      <td className="row-acts">
        {asked === null && files > 0 && putAway?.isNewest === true && (
          <button type="button" className="link" onClick={() => onChoose('ask')}>
            申请清除…
          </button>
        )}
        {asked !== null && (
          <>
            <p className="small">
              {asked.byName} {formatInstant(asked.at)} 申请清除 {asked.files} 份：{asked.why}
            </p>
            {asked.mine ? (
              <span className="quiet small">您申请的，要由别人复核</span>
            ) : (
              <button type="button" className="link" onClick={() => onChoose('do')}>
                复核并清除
              </button>
            )}
            <button type="button" className="link" onClick={() => onChoose('refuse')}>
              {asked.mine ? '撤销申请' : '退回'}
            </button>
          </>
        )}
      </td>
    </tr>
  )
}

/** The second person's part: no way back. */
function DoDialog({ one, onClose }: { readonly one: Expired; readonly onClose: () => void }) {
  const [isSure, setSure] = useState(false)
  return (
    <Dialog title="复核并清除到期的佐证" onClose={onClose}>
      <ActForm
        act={() => send('POST', removalPath(one, '/do'))}
        changes={[retentionQuery.queryKey]}
        onDone={onClose}
        submit="清除内容"
        onCancel={onClose}
        disabled={!isSure}
      >
        <ul className="will-happen">
          <li>
            “{one.title}”的 {one.asked?.files} 份佐证从本机删除，找不回来；同样的内容以后不能再交。申请以后别处用到了的，自动保留。
          </li>
          <li>文件名、指纹、理由和你们两人的姓名留作记录；答案、得分、定稿、审定、公布和操作日志不动。</li>
          <li>以前的备份里还有这些文件，要按备份的保留规定一并到期。</li>
        </ul>
        <CheckField label="我核对过，档案已经存好，可以打开" checked={isSure} onChange={setSure} />
      </ActForm>
    </Dialog>
  )
}
