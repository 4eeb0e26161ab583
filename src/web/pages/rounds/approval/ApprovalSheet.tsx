import { useQuery } from '@tanstack/react-query'
import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import type { SettledTables } from '../../../../server/routes/approval.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { formatInstant } from '../../../instants.ts'
import { Wide } from '../settle/Wide.tsx'
import { settledTablesQuery, type ApprovalStep, type SettledToApprove } from './approvalQueries.ts'

interface ApprovalSheetProps {
  readonly head: RoundHead
  readonly settled: SettledToApprove
  /** The journal's head now. */
  readonly journal: string
}

/** What is approved, on paper: places and grades, who signs, and by what anybody can tell that it is this very result. 审定表 */
export function ApprovalSheet({ head, settled, journal }: ApprovalSheetProps) {
  const { number, at, receipt, journalSeq, journalHash, steps, state } = settled
  return (
    <section className="panel approval-sheet" aria-label="审定表">
      <h2>{head.title}结果审定表</h2>
      {state === 'stale' && <p className="lost">这份定稿已经过时，只供查阅，不能据此签字。</p>}
      <Loaded query={useQuery(settledTablesQuery(head.id, settled.id))}>
        {({ tables }) => (
          <>
            {tables.map((table) => (
              <Ranking key={table.name} table={table} />
            ))}
          </>
        )}
      </Loaded>
      {steps.length > 0 && <Signatures steps={steps} />}
      <dl className="approval-proof">
        <dt>
          回执（第 {number} 份定稿，{formatInstant(at)}）
        </dt>
        <dd>
          <code>{receipt}</code>
        </dd>
        <dt>定稿记在操作日志第 {journalSeq} 条</dt>
        <dd>
          <code>{journalHash}</code>
        </dd>
        <dt>打印时的日志头</dt>
        <dd>
          <code>{journal}</code>
        </dd>
      </dl>
    </section>
  )
}

/** A notice that ranks nobody or gives no grades has no empty columns for them on its paper. */
function Ranking({ table: { name, rows } }: { readonly table: SettledTables['tables'][number] }) {
  const [ranks, grades] = [rows.some((row) => row.place !== ''), rows.some((row) => row.grades !== '')]
  return (
    <Wide name={`${name}得分排名`}>
      <table className="list-table">
        <caption>{name}</caption>
        <thead>
          <tr>
            {ranks && (
              <th scope="col" className="figure">
                名次
              </th>
            )}
            <th scope="col">单位</th>
            <th scope="col" className="figure">
              得分
            </th>
            {grades && <th scope="col">等次</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit}>
              {ranks && <td className="figure">{row.place}</td>}
              <th scope="row">{row.name}</th>
              <td className="figure">{row.total}</td>
              {grades && <td>{row.grades}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

/** Room for a hand, or what was said already. 签字栏 */
function Signatures({ steps }: { readonly steps: readonly ApprovalStep[] }) {
  return (
    <Wide name="签字栏">
      <table className="list-table approval-signatures">
        <caption>签字栏</caption>
        <thead>
          <tr>
            <th scope="col">审定机构</th>
            <th scope="col">意见</th>
            <th scope="col">签字</th>
            <th scope="col">日期</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ body, said }, at) => {
            const last = said.at(-1)
            return (
              <tr key={at}>
                <th scope="row">{body}</th>
                <td>{last && `${last.decision === 'approved' ? '同意' : '退回'}${last.why === '' ? '' : `：${last.why}`}`}</td>
                <td>{last && `${last.name}${last.via === 'page' ? '（系统内签）' : '（见签字页）'}`}</td>
                <td className="date">{last?.on ?? ''}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Wide>
  )
}
