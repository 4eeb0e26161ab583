import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { ProgrammeSheet } from '../../api.ts'
import { present } from '../../search.ts'
import { NoticePane } from './NoticePane.tsx'
import { RowTree } from './RowTree.tsx'

const route = getRouteApi('/programmes/$id')

/** What stands around the scorecard: bonuses, penalties, caps, vetoes. 加扣分与否决 */
export function TotalTab({ programme }: { readonly programme: ProgrammeSheet }) {
  const { at } = route.useSearch()
  const navigate = useNavigate({ from: '/programmes/$id' })
  const lit = at ?? null
  const light = (key: string) => {
    const owner = programme.cards.find(({ id }) => key.startsWith(`${id}/`))
    void navigate({
      search: present({ tab: owner ? undefined : ('total' as const), card: owner?.id, at: key }),
      replace: true,
      resetScroll: false,
    })
  }
  return (
    <div className="split show-tree">
      <NoticePane lines={programme.notice} lit={lit} annex="total" scroll onPick={light} />
      <section className="tree-pane" aria-labelledby="total-name">
        <h2 id="total-name">总分怎样合成</h2>
        <p className="quiet">由里到外依次计算：评分表得分、加分、封顶、扣分，最后看是否一票否决。</p>
        <RowTree row={programme.total} lit={lit} scroll={false} onPick={light} onShowNotice={() => undefined} />
      </section>
    </div>
  )
}
