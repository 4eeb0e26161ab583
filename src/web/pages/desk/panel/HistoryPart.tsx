import { LANE_WORDS } from '../../../../engine/explain/answerInWords.ts'
import type { CellPage, DeskRow } from '../../../../server/deskApi.ts'
import { formatMoment } from '../../../dates.ts'
import { answerInFull } from '../answerInWords.ts'

/** All that was ever said in the cell, the latest first; nothing is wiped out. 历次答案 */
export function HistoryPart({ page, row }: { readonly page: CellPage; readonly row: DeskRow }) {
  if (page.history.length === 0) return null
  const checks = new Map(row.checks.map(({ check }) => [check.id, check]))
  return (
    <details className="desk-history">
      <summary>历次答案（{page.history.length}）</summary>
      <ul>
        {page.history.map((one) => {
          const check = checks.get(one.check)
          return check ? (
            <li key={one.id} data-stands={one.stands}>
              <span className="quiet">{formatMoment(one.saidAt)}</span> {one.saidBy}（{LANE_WORDS[one.lane]}
              {one.via === 'behalf' && '，代录'}
              {one.via === 'sheet' && '，表格'}）：{row.checks.length > 1 && `${check.ask}：`}
              {answerInFull(check, one)}
              {!one.stands && <span className="quiet">，已被后来的答案取代</span>}
            </li>
          ) : null
        })}
      </ul>
    </details>
  )
}
