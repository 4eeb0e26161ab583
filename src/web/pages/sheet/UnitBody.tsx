import type { UnitSheet } from '../../api.ts'
import { ReadingNote } from '../../components/ReadingNote.tsx'
import { TryLink, UnitLink } from '../standings/ResultsLinks.tsx'
import { bringRow } from './bringRow.ts'
import { SheetOverview } from './overview/SheetOverview.tsx'
import { PrintButtons } from './PrintButtons.tsx'
import { Sheet } from './Sheet.tsx'
import { SheetHead } from './SheetHead.tsx'
import type { SheetSearch, Show } from './sheetSearch.ts'

interface UnitBodyProps {
  readonly sheet: UnitSheet
  readonly search: SheetSearch
  readonly onShow: (show: Show) => void
  readonly onRow: (key: string) => void
  /** Of the unit's name among the headings of the page. */
  readonly level?: 1 | 2
}

/** A unit's sheet, from its head to the units beside it. 得分表全页 */
export function UnitBody({ sheet, search: { show, at }, onShow, onRow, level = 1 }: UnitBodyProps) {
  const { id } = sheet.programme
  const onPick = (key: string) => {
    if (key === at) bringRow(key)
    else onRow(key)
  }
  return (
    <>
      <SheetHead sheet={sheet} level={level}>
        <p className="actions sheet-acts no-print">
          <TryLink programme={id} search={{ unit: sheet.unit.id }} className="button">
            {sheet.standing.distance ? '怎样能再进一步' : '改一个答案看看'}
          </TryLink>
          <PrintButtons />
        </p>
      </SheetHead>
      <div className="sheet-layout">
        <SheetOverview sheet={sheet} onPick={onPick} />
        <Sheet sheet={sheet} show={show ?? 'all'} onShow={onShow} at={at} />
      </div>
      {sheet.readings.length > 0 && (
        <details className="panel fold-panel">
          <summary>这张表用到的口径（{sheet.readings.length} 条）</summary>
          {sheet.readings.map((reading) => (
            <ReadingNote key={reading.id} reading={reading} />
          ))}
        </details>
      )}
      <p className="receipt quiet small">
        回执 <code>{sheet.receipt}</code>
        <br />
        方案 <code>{sheet.programme.hash}</code>
        <br />
        回执由方案、单位、答案、日历和结果算出；任何一处改动，回执都会不同。
      </p>
      <nav className="neighbours no-print" aria-label="同组单位">
        {sheet.previous ? (
          <UnitLink programme={id} unit={sheet.previous.id}>
            ← {sheet.previous.name}
          </UnitLink>
        ) : (
          <span />
        )}
        {sheet.next && (
          <UnitLink programme={id} unit={sheet.next.id}>
            {sheet.next.name} →
          </UnitLink>
        )}
      </nav>
    </>
  )
}
