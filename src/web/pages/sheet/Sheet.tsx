import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { SheetNode, UnitSheet } from '../../api.ts'
import { present } from '../../search.ts'
import { isFrame } from './isFrame.ts'
import { SheetSection } from './SheetSection.tsx'

const route = getRouteApi('/programmes/$id/round/units/$unit')

/** Which rows are shown: all, those that lost points, those still open. */
type Show = 'all' | 'lost' | 'open'

const isShown = (node: SheetNode, show: Show): boolean => show === 'all' || (show === 'lost' ? node.fellShort : node.open)

const rowsOf = (node: SheetNode): readonly SheetNode[] => (isFrame(node) ? node.children.flatMap(rowsOf) : [node])

/** The foldable tree of a unit's points. 得分依据 */
export function Sheet({ sheet }: { readonly sheet: UnitSheet }) {
  const { show = 'all', at } = route.useSearch()
  const navigate = useNavigate({ from: '/programmes/$id/round/units/$unit' })
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(() => new Set(at === undefined ? [] : [at]))
  const rows = rowsOf(sheet.root)
  const shown = new Set(rows.filter((row) => isShown(row, show)).map(({ key }) => key))
  const allUnfolded = [...shown].every((key) => unfolded.has(key)) && shown.size > 0
  const fold = (key: string) => {
    const next = new Set(unfolded)
    if (!next.delete(key)) next.add(key)
    setUnfolded(next)
  }
  const choose = (next: Show) =>
    void navigate({ search: (was) => present({ ...was, show: next === 'all' ? undefined : next }), replace: true, resetScroll: false })
  const filters = [
    { show: 'all', title: '全部', count: rows.length },
    { show: 'lost', title: '只看失分', count: rows.filter((row) => row.fellShort).length },
    { show: 'open', title: '待核', count: rows.filter((row) => row.open).length },
  ] as const

  return (
    <section className="sheet" aria-label="各项得分">
      <div className="bar-line sheet-tools no-print">
        <div className="segments" role="group" aria-label="显示哪些指标">
          {filters.map((filter) => (
            <button key={filter.show} type="button" aria-pressed={show === filter.show} onClick={() => choose(filter.show)}>
              {filter.title} <span className="quiet">{filter.count}</span>
            </button>
          ))}
        </div>
        <div className="actions">
          <button type="button" className="button" onClick={() => setUnfolded(new Set(allUnfolded ? [] : shown))}>
            {allUnfolded ? '全部收起' : '全部展开'}
          </button>
          <button type="button" className="button" onClick={() => window.print()}>
            打印得分表
          </button>
        </div>
      </div>
      {shown.size === 0 && <p className="notice-box">{show === 'lost' ? '没有失分的指标。' : '没有待核的指标，答案已经齐全。'}</p>}
      <SheetSection node={sheet.root} level={2} shown={shown} unfolded={unfolded} onFold={fold} programme={sheet.programme} />
    </section>
  )
}
