import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import type { Blocker, SettlingSheet } from '../../../../server/settlingApi.ts'
import { TextField } from '../../../components/form/Field.tsx'
import { Pager } from '../../../components/Pager.tsx'
import { PathLink } from '../../../components/PathLink.tsx'
import { present } from '../../../search.ts'
import { PER_PAGE } from './settleQueries.ts'
import type { SettleSearch } from './settleSearch.ts'

const route = getRouteApi('/rounds/$round/settle')

interface BlockerListProps {
  readonly head: RoundHead
  readonly sheet: SettlingSheet
}

/** One thing after the other, by kind and by who clears it; each leads to where that is done. 待处理清单 */
export function BlockerList({ head, sheet }: BlockerListProps) {
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/rounds/$round/settle' })
  const turn = (change: { readonly [Key in keyof SettleSearch]?: SettleSearch[Key] | undefined }) =>
    void navigate({ search: (was) => present({ ...was, page: undefined, ...change }), replace: true, resetScroll: false })
  const isPart = search.kind !== undefined || search.who !== undefined || search.unit !== undefined
  return (
    <section className="panel" aria-label="逐项">
      <h2>
        逐项
        <span className="quiet small">{isPart ? `符合条件的 ${String(sheet.matching)} 处` : '点一项，直接到办理的地方'}</span>
      </h2>
      <div className="settle-filter no-print">
        <TextField
          label="找单位"
          value={search.unit ?? ''}
          onChange={(unit) => turn({ unit: unit === '' ? undefined : unit })}
          placeholder="单位名称的一部分"
        />
        {isPart && (
          <button type="button" className="button" onClick={() => turn({ kind: undefined, who: undefined, unit: undefined })}>
            显示全部
          </button>
        )}
      </div>
      {sheet.matching === 0 && <p className="notice-box">没有符合条件的。请换一个条件，或者点“显示全部”。</p>}
      {groupsOf(sheet).map(({ kind, title, who, items }) => (
        <div key={`${kind} ${who}`} className="settle-group">
          <h3>
            {title}
            <span className="quiet small">由 {who} 处理</span>
          </h3>
          <ul>
            {items.map((item) => (
              <li key={[item.unit, item.node, item.check, item.object, item.key].join(' ')}>
                <PathLink path={item.href}>{item.text}</PathLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <Pager
        total={sheet.matching}
        perPage={PER_PAGE}
        page={search.page ?? 1}
        onTurn={(page) => turn({ page: page === 1 ? undefined : page })}
      />
      {head.may.includes('round.settle') && sheet.kinds.length > 0 && (
        <p className="quiet small">办完的会自动从这里消失。这里没有“忽略”：每一件都要由上面写明的人办，并留下记录。</p>
      )}
    </section>
  )
}

interface Group {
  readonly kind: string
  readonly title: string
  readonly who: string
  readonly items: Blocker[]
}

/** They come in this order already. */
function groupsOf({ blockers, kinds }: SettlingSheet): readonly Group[] {
  const titles = new Map(kinds.map(({ kind, title }) => [kind, title]))
  const groups: Group[] = []
  for (const item of blockers) {
    const last = groups.at(-1)
    if (last?.kind === item.kind && last.who === item.clears.name) last.items.push(item)
    else groups.push({ kind: item.kind, title: titles.get(item.kind) ?? '', who: item.clears.name, items: [item] })
  }
  return groups
}
