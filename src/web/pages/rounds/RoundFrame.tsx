import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Crumbs } from '../../components/Crumbs.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { useTitle } from '../../useTitle.ts'
import { MovedYears } from './MovedYears.tsx'
import { pagesFor } from './roundPages.ts'
import { roundHeadQuery } from './roundQueries.ts'
import type { RoundHead } from '../../../server/routes/roundHead.ts'

interface RoundFrameProps {
  readonly round: string
  /** What this page of the round is called. */
  readonly title: string
  /** Where the page stands below the round, if deeper than its tab. */
  readonly trail?: readonly ReactNode[]
  /** What the page is for, in a sentence. */
  readonly lead?: ReactNode | ((head: RoundHead) => ReactNode)
  /** What can be done here, beside the title. */
  readonly actions?: ReactNode
  readonly children: ReactNode | ((head: RoundHead) => ReactNode)
}

/** A page of a round: which round, where it stands, and the ways to its other pages. 批次页框架 */
export function RoundFrame({ round, children, ...rest }: RoundFrameProps) {
  const query = useQuery(roundHeadQuery(round))
  return (
    <Loaded query={query}>
      {(head) => (
        <Framed head={head} {...rest}>
          {typeof children === 'function' ? children(head) : children}
        </Framed>
      )}
    </Loaded>
  )
}

type FramedProps = Omit<RoundFrameProps, 'round' | 'children'> & { readonly head: RoundHead; readonly children: ReactNode }

function Framed({ head, title, trail, lead, actions, children }: FramedProps) {
  useTitle(`${title} · ${head.title}`)
  return (
    <div className="round">
      <Crumbs trail={[...crumbsTo(head), ...(trail ?? [title])]} />
      <RoundTabs head={head} />
      <div className="round-page">
        <PageHead title={title} lead={typeof lead === 'function' ? lead(head) : lead} actions={actions} />
        {children}
      </div>
    </div>
  )
}

/** The ways above a page of a round. */
const crumbsTo = ({ id, title }: RoundHead): readonly ReactNode[] => [
  <Link key="rounds" to="/rounds" activeOptions={{ exact: true }}>
    批次
  </Link>,
  <Link key="round" to="/rounds/$round" params={{ round: id }} activeOptions={{ exact: true }}>
    {title}
  </Link>,
]

/** Whoever fills for more units finds them on 概况. */
const OWN_TABS = 3

function RoundTabs({ head }: { readonly head: RoundHead }) {
  const pages = pagesFor(head)
  return (
    <nav className="round-tabs" aria-label="批次各页">
      <ul>
        {pages.map(({ to, title }) => (
          <li key={to}>
            <Link to={to} params={{ round: head.id }} activeOptions={{ exact: true, includeSearch: false }}>
              {title}
            </Link>
          </li>
        ))}
        {head.own.slice(0, OWN_TABS).map(({ id, name }) => (
          <li key={id}>
            <Link to="/rounds/$round/self/$unit" params={{ round: head.id, unit: id }} activeOptions={{ includeSearch: false }}>
              {head.own.length === 1 ? '自查' : `自查：${name}`}
            </Link>
          </li>
        ))}
        {head.claims &&
          head.own.slice(0, OWN_TABS).map(({ id, name }) => (
            <li key={id}>
              <Link to="/rounds/$round/claims/$unit" params={{ round: head.id, unit: id }} activeOptions={{ includeSearch: false }}>
                {head.own.length === 1 ? '申报加分' : `申报加分：${name}`}
              </Link>
            </li>
          ))}
        {head.own.slice(0, OWN_TABS).map(({ id, name }) => (
          <li key={id}>
            <Link to="/rounds/$round/results/$unit" params={{ round: head.id, unit: id }} activeOptions={{ includeSearch: false }}>
              {head.own.length === 1 ? '本单位结果' : `结果：${name}`}
            </Link>
          </li>
        ))}
      </ul>
      <p className="quiet">
        {head.unit.name} · {head.members} 个单位{head.simple && ' · 简易批次'}
        {head.moved && ' · '}
        <MovedYears moved={head.moved} />
      </p>
    </nav>
  )
}
