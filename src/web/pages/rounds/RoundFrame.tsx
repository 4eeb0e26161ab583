import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Crumbs } from '../../components/Crumbs.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { useTitle } from '../../useTitle.ts'
import { roundHeadQuery } from './roundQueries.ts'
import { RoundTabs } from './RoundTabs.tsx'
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
