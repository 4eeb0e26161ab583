import type { ReactNode } from 'react'
import { useMedia } from '../../../useMedia.ts'
import type { UnitSheet } from '../../../api.ts'
import { OpenList, openRows } from './OpenList.tsx'
import { SectionRadar } from './SectionRadar.tsx'
import { SectionTable } from './SectionTable.tsx'
import { WaterfallTable } from './WaterfallTable.tsx'

interface SheetOverviewProps {
  readonly sheet: UnitSheet
  /** Leads to a row of the sheet, by its key. */
  readonly onPick?: (key: string) => void
}

/** The sheet at a glance: where points went, how it fares beside its group, what is still open. 概览 */
export function SheetOverview({ sheet, onPick }: SheetOverviewProps) {
  const { waterfall, sections, table } = sheet
  const isWide = useMedia('(min-width: 1000px)')
  const open = openRows(sheet)
  const hasMedian = sections.some(({ median }) => median !== null)
  if (!waterfall && sections.length === 0 && open.length === 0) return null
  return (
    <aside className="sheet-overview" aria-label="概览">
      {waterfall && waterfall.groups.length > 0 && (
        <Fold title="分失在哪里" isOpen={isWide}>
          <WaterfallTable waterfall={waterfall} onPick={onPick} />
        </Fold>
      )}
      {open.length > 0 && (
        <Fold title={`待核 ${open.length} 项`} isOpen={isWide}>
          <OpenList sheet={sheet} onPick={onPick} />
        </Fold>
      )}
      {sections.length > 0 && (
        <Fold title={hasMedian ? '与同组比较' : '各部分得分率'} isOpen={isWide}>
          <SectionRadar sections={sections} />
          {hasMedian && sections.length > 2 && (
            <p className="radar-key quiet small" aria-hidden="true">
              <span className="key-own" /> 本单位 <span className="key-median" /> {table.name}中位数
            </p>
          )}
          <SectionTable sections={sections} />
        </Fold>
      )}
    </aside>
  )
}

function Fold({ title, isOpen, children }: { readonly title: string; readonly isOpen: boolean; readonly children: ReactNode }) {
  return (
    <details className="panel overview-panel" open={isOpen}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  )
}
