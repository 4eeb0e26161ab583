import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { ProgrammeRow, ProgrammeSheet } from '../../api.ts'
import { NoticePane } from './NoticePane.tsx'
import { placeOf } from './placeOf.ts'
import { RowTree } from './RowTree.tsx'

const route = getRouteApi('/programmes/$id')

/** What stands around the scorecard: bonuses, penalties, caps, vetoes. 加扣分与否决 */
export function TotalTab({ programme }: { readonly programme: ProgrammeSheet }) {
  const { at } = route.useSearch()
  const navigate = useNavigate({ from: '/programmes/$id' })
  const lit = at ?? null
  const light = (key: string) => {
    void navigate({ search: placeOf(programme, key), replace: true, resetScroll: false })
  }
  return (
    <div className="split show-tree">
      <NoticePane lines={programme.notice} lit={lit} annex="total" scroll onPick={light} />
      <section className="tree-pane" aria-labelledby="total-name">
        <h2 id="total-name">总分怎样合成</h2>
        <p className="quiet">
          {isCardAlone(programme.total)
            ? '总分就是评分表的得分，通知没有另外的加分、扣分和否决。'
            : '由里到外依次计算：先算框里面的，再算框外面的。'}
        </p>
        <RowTree row={programme.total} lit={lit} scroll={false} onPick={light} onShowNotice={() => undefined} />
      </section>
    </div>
  )
}

const isCardAlone = ({ children, words }: ProgrammeRow) => children.length === 0 && words.lines.length === 0 && words.veto === null
