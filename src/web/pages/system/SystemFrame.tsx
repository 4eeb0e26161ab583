import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Crumbs } from '../../components/Crumbs.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { useTitle } from '../../useTitle.ts'
import { useSystemPages } from './systemPages.ts'

interface SystemFrameProps {
  readonly title: string
  /** Where the page stands, if below another one. */
  readonly trail?: readonly ReactNode[]
  /** What the page is for, in a sentence. */
  readonly lead?: ReactNode
  /** What can be done here, beside the title. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A page of 系统 with the ways to the others. */
export function SystemFrame({ title, trail, lead, actions, children }: SystemFrameProps) {
  useTitle(`${title} · 系统`)
  const pages = useSystemPages()
  return (
    <div className="system">
      <nav className="system-nav" aria-label="系统">
        <ul>
          {pages.map((page) => (
            <li key={page.to}>
              <Link to={page.to} activeProps={{ 'aria-current': 'page' }}>
                {page.title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="system-page">
        {trail !== undefined && <Crumbs trail={trail} />}
        <PageHead title={title} lead={lead} actions={actions} />
        {children}
      </div>
    </div>
  )
}
