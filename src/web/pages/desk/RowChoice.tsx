import { useQuery } from '@tanstack/react-query'
import type { AcrossPage } from '../../../server/deskApi.ts'
import { isDone, type DeskLine } from './DeskLine.ts'
import { progressQuery } from './deskQueries.ts'

interface RowChoiceProps {
  readonly page: AcrossPage
  /** Of the row itself, as it stands on the page. */
  readonly lines: readonly DeskLine[]
  readonly onGroup: (group: string) => void
  readonly onRow: (code: string) => void
  readonly onTurn: (by: 1 | -1) => void
  readonly onDown: () => void
}

const farInWords = (done: number, units: number): string => (units > 0 ? `　${done}/${units}${done === units ? ' ✓' : ''}` : '')

/** Which indicator, of which group, and the ways beside it. 选指标 */
export function RowChoice({ page, lines, onGroup, onRow, onTurn, onDown }: RowChoiceProps) {
  const { round, rows, row, groups, group } = page
  const progress = useQuery(progressQuery(round, group))
  const asked = lines.filter((line) => line.asked > 0)
  const farOf = new Map(progress.data?.rows.map(({ node, done, units }) => [node, farInWords(done, units)]))
  farOf.set(row.code, farInWords(asked.filter(isDone).length, asked.length))
  const at = rows.findIndex(({ code }) => code === row.code)
  const sections = [...new Set(rows.map(({ section }) => section))]
  return (
    <div className="desk-choice">
      <button type="button" className="button" disabled={at <= 0} onClick={() => onTurn(-1)} aria-label="上一个指标">
        ◀ H
      </button>
      <select aria-label="指标" value={row.code} onChange={({ target }) => onRow(target.value)}>
        {sections.map((section) => (
          <optgroup key={section} label={section === '' ? '其他' : section}>
            {rows
              .filter((one) => one.section === section)
              .map(({ code, name }) => (
                <option key={code} value={code}>
                  {/^\d+$/u.test(code) ? `${code} ` : ''}
                  {name}
                  {farOf.get(code)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <button type="button" className="button" disabled={at >= rows.length - 1} onClick={() => onTurn(1)} aria-label="下一个指标">
        L ▶
      </button>
      {groups.length > 1 ? (
        <select aria-label="组" value={group} onChange={({ target }) => onGroup(target.value)}>
          {groups.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      ) : (
        <span className="quiet">{group}</span>
      )}
      <span className="quiet">横向：{page.total} 个单位</span>
      <button type="button" className="link" onClick={onDown}>
        改为按单位纵向评
      </button>
    </div>
  )
}
