import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Crumbs } from '../../components/Crumbs.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { useTitle } from '../../useTitle.ts'
import { OutsideAddress, readable } from './OutsideAddress.tsx'
import { SITE_PAGES } from './sitePages.ts'
import { siteQuery } from './siteQueries.ts'
import type { SiteSheet } from './siteTypes.ts'
import '../../styles/sites.css'
import '../../styles/siteRuns.css'
import '../../styles/siteTables.css'

type OfSite = (site: SiteSheet) => ReactNode

interface SiteFrameProps {
  readonly site: string
  /** What this page of the site is called. */
  readonly title: string
  /** Stands above it instead of the title, where the page is of the whole site. */
  readonly heading?: (site: SiteSheet) => string
  /** Where the page stands below the site, if deeper than its tab. */
  readonly trail?: readonly ReactNode[]
  /** What the page is for, in a sentence. */
  readonly lead?: ReactNode | OfSite
  /** What can be done here, beside the title. */
  readonly actions?: OfSite
  readonly children: OfSite
}

/** A page of a site: which site, where it stands, and the ways to its other pages. 网站页框架 */
export function SiteFrame({ site: id, title, heading, trail, lead, actions, children }: SiteFrameProps) {
  const query = useQuery(siteQuery(id))
  useTitle(query.data ? `${title} · ${query.data.name}` : title)
  return (
    <Loaded query={query}>
      {(site) => (
        <div className="site">
          <Crumbs trail={[...crumbsTo(site), ...(trail ?? [title])]} />
          <SiteTabs site={site} />
          <p className="print-only">
            {site.name}（{site.unitName}，{readable(site.front)}）
          </p>
          <div className="site-page">
            <PageHead title={heading?.(site) ?? title} lead={typeof lead === 'function' ? lead(site) : lead} actions={actions?.(site)} />
            {site.retired && <p className="notice-box">这个网站已停用：不再检查，以前的记录都保留。</p>}
            {site.note !== null && <p className="notice-box">{site.note}</p>}
            {children(site)}
          </div>
        </div>
      )}
    </Loaded>
  )
}

const crumbsTo = ({ id, name }: SiteSheet): readonly ReactNode[] => [
  <Link key="sites" to="/sites" activeOptions={{ exact: true }}>
    网站测评
  </Link>,
  <Link key="site" to="/sites/$site" params={{ site: id }} activeOptions={{ exact: true }}>
    {name}
  </Link>,
]

function SiteTabs({ site: { id, name, front, unitName } }: { readonly site: SiteSheet }) {
  return (
    <nav className="site-tabs" aria-label="网站各页">
      <ul>
        {SITE_PAGES.map(({ to, title }) => (
          <li key={to}>
            <Link to={to} params={{ site: id }} activeOptions={{ exact: true, includeSearch: false }}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
      <p className="quiet">
        {unitName} · <OutsideAddress url={front} what={`${name}首页`} />
      </p>
    </nav>
  )
}
