import { useState } from 'react'
import type { StagesAnswer } from '../../../../server/routes/stages.ts'
import { stageKindInWords } from '../../../../model/RoundStage.ts'
import { DeadlineWords } from '../../../components/stages/DeadlineWords.tsx'
import { formatInstant } from '../../../instants.ts'
import { untilInWords } from '../../../untilInWords.ts'
import { ExceptionDialog } from './ExceptionDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import type { ShownStage } from './stageQueries.ts'
import { WithdrawDialog } from './WithdrawDialog.tsx'

interface StageTableProps {
  readonly round: string
  readonly sheet: StagesAnswer
  readonly manages: boolean
}

type Asked =
  { readonly act: 'move' | 'grant'; readonly stage: ShownStage } | { readonly act: 'withdraw'; readonly exception: Exception } | null

type Exception = ShownStage['exceptions'][number]

/** The stages with their windows, how long there is still, what follows for who is late, and who may go on. */
export function StageTable({ round, sheet: { stages }, manages }: StageTableProps) {
  const [asked, setAsked] = useState<Asked>(null)
  const close = () => setAsked(null)
  if (stages.length === 0) return <p className="notice-box">本批次没有定阶段，什么时候都可以填报、评分。要按阶段开放，请在建立批次时定。</p>
  return (
    <section className="panel" aria-labelledby="stage-table">
      <h2 id="stage-table">阶段</h2>
      <div className="table-scroll">
        <table className="list-table stage-table">
          <thead>
            <tr>
              <th scope="col">阶段</th>
              <th scope="col">时间</th>
              <th scope="col">现在</th>
              <th scope="col">逾期怎么算</th>
              <th scope="col">延期的单位</th>
              {manages && <th scope="col">办理</th>}
            </tr>
          </thead>
          <tbody>
            {stages.map((stage) => (
              <tr key={stage.position}>
                <th scope="row">
                  {stage.name}
                  <span className="quiet small">{stageKindInWords(stage.kind)}</span>
                </th>
                <td>
                  <Window stage={stage} />
                </td>
                <td>
                  <Standing stage={stage} />
                </td>
                <td>{stage.lateWords}</td>
                <td>
                  <Exceptions stage={stage} onWithdraw={manages ? (exception) => setAsked({ act: 'withdraw', exception }) : null} />
                  <Concluded stage={stage} />
                </td>
                {manages && (
                  <td className="stage-acts">
                    <button
                      type="button"
                      className="button"
                      aria-label={`调整“${stage.name}”`}
                      onClick={() => setAsked({ act: 'move', stage })}
                    >
                      调整
                    </button>
                    {stage.closesAt !== null && (
                      <button
                        type="button"
                        className="button"
                        aria-label={`“${stage.name}”给单位延期`}
                        onClick={() => setAsked({ act: 'grant', stage })}
                      >
                        给单位延期
                      </button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {asked?.act === 'move' && <MoveDialog round={round} stage={asked.stage} onClose={close} />}
      {asked?.act === 'grant' && <ExceptionDialog round={round} stage={asked.stage} onClose={close} />}
      {asked?.act === 'withdraw' && <WithdrawDialog round={round} exception={asked.exception} onClose={close} />}
    </section>
  )
}

function Window({ stage: { opensAt, closesAt, text } }: { readonly stage: ShownStage }) {
  return (
    <>
      {opensAt === null && closesAt === null && <span className="quiet">没有定时间，不限制</span>}
      {opensAt !== null && <span className="stage-time">{formatInstant(opensAt)} 起</span>}
      {closesAt !== null && <span className="stage-time">{untilInWords(closesAt)} 止</span>}
      {text !== '' && (
        <details className="small">
          <summary>通知原文</summary>
          <q className="clause">{text}</q>
        </details>
      )}
    </>
  )
}

function Standing({ stage: { state, closesAt, workdaysLeft, own } }: { readonly stage: ShownStage }) {
  const later = own.filter(({ until }) => until !== null)
  return (
    <>
      {state === 'not-yet' && <span className="quiet">○ 未开始</span>}
      {state === 'closed' && <span>✓ 已截止</span>}
      {state === 'open' && (closesAt === null ? <span>进行中</span> : <DeadlineWords end={closesAt} workdaysLeft={workdaysLeft} />)}
      {later.map(
        (one) =>
          one.until !== null && (
            <p key={one.unit} className="small">
              {one.name}已延期：
              <DeadlineWords end={one.until} workdaysLeft={one.workdaysLeft} />
            </p>
          ),
      )}
    </>
  )
}

interface ExceptionsProps {
  readonly stage: ShownStage
  readonly onWithdraw: ((exception: Exception) => void) | null
}

function Exceptions({ stage: { exceptions }, onWithdraw }: ExceptionsProps) {
  if (exceptions.length === 0) return null
  return (
    <ul className="exception-list">
      {exceptions.map((one) => (
        <li key={one.id}>
          {one.name}到 {untilInWords(one.until)}
          <span className="quiet small">
            {one.why}（{one.by}，{formatInstant(one.at)}）
          </span>
          {onWithdraw && (
            <button type="button" className="link" aria-label={`撤回给${one.name}的延期`} onClick={() => onWithdraw(one)}>
              撤回
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What the program said for who had handed nothing in, and what it left to a person. */
function Concluded({ stage: { conclusions } }: { readonly stage: ShownStage }) {
  const acted = conclusions.filter(({ declared, left }) => declared.length + left.length > 0)
  if (acted.length === 0) return null
  return (
    <details className="small">
      <summary>截止后已办理：{acted.length} 个单位有没报的</summary>
      <ul>
        {acted.map((one) => (
          <li key={`${one.unit} ${one.at}`}>
            {one.name}
            {one.declared.length > 0 && `：没有报送，按通知记为没有 ${one.declared.length} 项（${one.declared.join('、')}）`}
            {one.left.length > 0 && `；留给考核人员判定 ${one.left.length} 项（${one.left.join('、')}）`}
          </li>
        ))}
      </ul>
    </details>
  )
}
