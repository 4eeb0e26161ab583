import { useRef, type ReactNode } from 'react'
import { FileLinks } from '../../../components/FileLinks.tsx'
import { saveChart } from '../../../saveChart.ts'
import { useMedia } from '../../../useMedia.ts'
import type { UnitSheet } from '../../../api.ts'
import { roundPath } from '../../rounds/roundQueries.ts'
import { useResultsPlace } from '../../standings/ResultsPlace.ts'
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
  const radar = useRef<HTMLDivElement>(null)
  const place = useResultsPlace()
  // What is only tried is no result, and has no file.
  const files = place?.unit === sheet.unit.id ? `${roundPath(place.round)}/units/${encodeURIComponent(sheet.unit.id)}/result.xlsx` : null
  const hasMedian = sections.some(({ median }) => median !== null)
  if (!waterfall && sections.length === 0 && open.length === 0) return null
  return (
    <aside className="sheet-overview" aria-label="概览">
      {waterfall && waterfall.groups.length > 0 && (
        <Fold title="分失在哪里" isOpen={isWide}>
          <WaterfallTable waterfall={waterfall} onPick={onPick} />
          {files !== null && <FileLinks to={`${files}?table=waterfall`} name="失分构成" />}
        </Fold>
      )}
      {open.length > 0 && (
        <Fold title={`待核 ${open.length} 项`} isOpen={isWide}>
          <OpenList sheet={sheet} onPick={onPick} />
        </Fold>
      )}
      {sections.length > 0 && (
        <Fold title={hasMedian ? '与同组比较' : '各部分得分率'} isOpen={isWide}>
          <div ref={radar}>
            <SectionRadar sections={sections} />
          </div>
          {hasMedian && sections.length > 2 && (
            <p className="radar-key quiet small" aria-hidden="true">
              <span className="key-own" /> 本单位 <span className="key-median" /> {table.name}中位数
            </p>
          )}
          <SectionTable sections={sections} />
          {files !== null && (
            <div className="figure-files no-print">
              <FileLinks to={`${files}?table=sections`} name="各部分得分率" />
              {sections.length > 2 && (
                <button
                  type="button"
                  className="link small"
                  onClick={() => radar.current && saveChart(radar.current, `${sheet.unit.name}各部分得分率`)}
                >
                  雷达图存成图片（SVG）
                </button>
              )}
            </div>
          )}
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
