import { Link, useRouterState } from '@tanstack/react-router'
import { MovedYears } from './MovedYears.tsx'
import { isAt, tabsFor, type RoundTab, type RoundTabGroup } from './roundPages.ts'
import type { RoundHead } from '../../../server/routes/roundHead.ts'

/** The ways to the pages of a round: few in one row, many by what they are for, with those of the open group below. 批次页签 */
export function RoundTabs({ head }: { readonly head: RoundHead }) {
  const here = useRouterState({ select: ({ matches }) => matches.at(-1)?.fullPath ?? '' })
  const unit = useRouterState({ select: ({ matches }) => unitOf(matches.at(-1)?.params) })
  const isHere = (tab: RoundTab) => isAt(tab, here, unit)
  const groups = tabsFor(head)
  // Whoever looks at his own unit's result is at his own part of the round.
  const open = groups.findLast(({ tabs }) => tabs.some(isHere))
  const way = (tab: RoundTab) => <PageLink key={keyOf(tab)} tab={tab} round={head.id} isHere={isHere(tab)} />
  return (
    <nav className="round-tabs" aria-label="批次各页">
      <ul>
        {groups.flatMap((group) =>
          group.title === null ? (
            group.tabs.map(way)
          ) : (
            <GroupLink key={group.title} group={group} round={head.id} isOpen={group === open} />
          ),
        )}
      </ul>
      <p className="quiet">
        {head.unit.name} · {head.members} 个单位{head.simple && ' · 简易批次'}
        {head.moved && ' · '}
        <MovedYears moved={head.moved} />
      </p>
      {open && open.title !== null && (
        <ul className="round-group" aria-label={open.title}>
          {open.tabs.map(way)}
        </ul>
      )}
    </nav>
  )
}

const unitOf = (params: object | undefined): string | undefined =>
  params && 'unit' in params && typeof params.unit === 'string' ? params.unit : undefined

const keyOf = (tab: RoundTab): string => ('unit' in tab ? `${tab.to} ${tab.unit}` : tab.to)

interface PageLinkProps {
  readonly tab: RoundTab
  readonly round: string
  readonly isHere: boolean
}

function PageLink({ tab, round, isHere }: PageLinkProps) {
  const way = { activeOptions: { exact: true, includeSearch: false }, 'aria-current': isHere ? ('page' as const) : undefined }
  return (
    <li>
      {'unit' in tab ? (
        <Link to={tab.to} params={{ round, unit: tab.unit }} {...way}>
          {tab.title}
        </Link>
      ) : (
        <Link to={tab.to} params={{ round }} {...way}>
          {tab.title}
        </Link>
      )}
    </li>
  )
}

interface GroupLinkProps {
  readonly group: RoundTabGroup
  readonly round: string
  readonly isOpen: boolean
}

/** Leads to the first page of the group, below which the others then stand. */
function GroupLink({ group: { title, tabs }, round, isOpen }: GroupLinkProps) {
  const [first] = tabs
  if (!first) return null
  const way = { className: isOpen ? 'round-open' : undefined, title: tabs.map((tab) => tab.title).join('、') }
  return (
    <li>
      {'unit' in first ? (
        <Link to={first.to} params={{ round, unit: first.unit }} {...way}>
          {title}
        </Link>
      ) : (
        <Link to={first.to} params={{ round }} {...way}>
          {title}
        </Link>
      )}
    </li>
  )
}
