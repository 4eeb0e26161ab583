import { useEffect, useState } from 'react'
import type { UnitSheet } from '../../api.ts'
import { bringRow } from './bringRow.ts'
import { assessorsOf, isShown, rowAt, rowsOf } from './sheetRows.ts'
import type { Show } from './sheetSearch.ts'
import { SheetSection } from './SheetSection.tsx'

interface SheetProps {
  readonly sheet: UnitSheet
  readonly show: Show
  readonly onShow: (show: Show) => void
  /** The row that is to be unfolded and brought into view, by its code or its key. */
  readonly at?: string | undefined
}

/** The foldable tree of a unit's points. 得分依据 */
export function Sheet({ sheet, show, onShow, at }: SheetProps) {
  const rows = rowsOf(sheet.root)
  const asked = rowAt(rows, at)?.key
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(() => new Set())
  const [opened, setOpened] = useState<string | undefined>(undefined)
  if (asked !== opened) {
    setOpened(asked)
    if (asked !== undefined) setUnfolded(new Set([...unfolded, asked]))
  }
  useEffect(() => {
    if (asked !== undefined) bringRow(asked)
  }, [asked])

  const shown = new Set(rows.filter((row) => isShown(row, show)).map(({ key }) => key))
  const allUnfolded = [...shown].every((key) => unfolded.has(key)) && shown.size > 0
  const fold = (key: string) => {
    const next = new Set(unfolded)
    if (!next.delete(key)) next.add(key)
    setUnfolded(next)
  }
  const { marked } = sheet.table
  const filters = [
    { show: 'all', title: '全部', count: rows.length },
    { show: 'lost', title: marked ? '只看失分' : '只看有问题的', count: rows.filter((row) => row.fellShort).length },
    { show: 'open', title: '待核', count: rows.filter((row) => row.open).length },
  ] as const
  const none = {
    all: '没有适用于这个单位的指标。',
    lost: marked ? '没有失分的指标。' : '没有发现问题。',
    open: '没有待核的指标，答案已经齐全。',
  }

  return (
    <section className="sheet" data-marked={marked} aria-label={marked ? '各项得分' : '各项结果'}>
      <div className="bar-line sheet-tools no-print">
        <div className="segments" role="group" aria-label="显示哪些指标">
          {filters.map((filter) => (
            <button key={filter.show} type="button" aria-pressed={show === filter.show} onClick={() => onShow(filter.show)}>
              {filter.title} <span className="quiet">{filter.count}</span>
            </button>
          ))}
        </div>
        <button type="button" className="button" onClick={() => setUnfolded(new Set(allUnfolded ? [] : shown))}>
          {allUnfolded ? '全部收起' : '全部展开'}
        </button>
      </div>
      {shown.size === 0 && <p className="notice-box">{none[show]}</p>}
      <SheetSection
        node={sheet.root}
        level={2}
        shown={shown}
        unfolded={unfolded}
        onFold={fold}
        programme={sheet.programme}
        unit={sheet.unit.id}
        namesAssessor={assessorsOf(sheet.root).length > 1}
      />
    </section>
  )
}
