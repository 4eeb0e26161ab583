import { visitStatusInWords } from '../../../../model/VisitStatus.ts'
import { StateMark } from '../../../components/StateMark.tsx'
import { formatInstant } from '../../../instants.ts'
import { count, OUTCOME_WORDS } from '../figures.ts'
import type { ColumnRow } from '../siteTypes.ts'

/** How a column was when it was looked at last, and when it was last seen to be fine. 最近看到 */
export function ColumnSeen({ column: { url, last, lastSeenGood } }: { readonly column: Pick<ColumnRow, 'url' | 'last' | 'lastSeenGood'> }) {
  if (last === null) return <span className="quiet">{url === null ? '' : '还没有检查'}</span>
  const { outcome, status, items, at } = last
  const { mark, word } = OUTCOME_WORDS[outcome]
  return (
    <>
      <span className="run-state">
        <StateMark state={mark} />
        {outcome === 'passed' ? word : `${word}：${visitStatusInWords(status)}`}
      </span>
      <span className="quiet small seen-when">
        {formatInstant(at)}
        {outcome === 'passed' && items !== null && `，第一页 ${count(items)} 条`}
        {outcome !== 'passed' && lastSeenGood !== null && `；上次打得开是 ${formatInstant(lastSeenGood)}`}
      </span>
    </>
  )
}
