import { Link } from '@tanstack/react-router'
import { ListTable } from '../../../components/ListTable.tsx'
import { formatInstant } from '../../../instants.ts'
import { count } from '../figures.ts'
import { nextStep } from '../overview/nextStep.ts'
import { readable } from '../OutsideAddress.tsx'
import { RunStateMark } from '../RunStateMark.tsx'
import type { SiteRow } from '../siteTypes.ts'

/** The sites, each with what is known of it and what it waits for. 网站列表 */
export function SiteTable({ sites }: { readonly sites: readonly SiteRow[] }) {
  return (
    <ListTable
      kind="site-table"
      label="网站"
      heads={['网站', '主办单位', { text: '栏目', figure: true }, '最近一次检查', { text: '失效链接', figure: true }, '现在']}
    >
      {sites.map((site) => (
        <tr key={site.id}>
          <th scope="row">
            <Link to="/sites/$site" params={{ site: site.id }}>
              {site.name}
            </Link>
            <br />
            <span className="quiet small outside-text">{readable(site.front)}</span>
          </th>
          <td>{site.unitName}</td>
          <td className="figure">
            {site.columns.all === 0 ? <span className="quiet">没有</span> : `${count(site.columns.placed)} / ${count(site.columns.all)}`}
          </td>
          <td>{site.last ? <LastSeen last={site.last} /> : <span className="quiet">没有检查过</span>}</td>
          <td className="figure">{site.last ? count(site.last.brokenLinks) : ''}</td>
          <td>
            <Now site={site} />
          </td>
        </tr>
      ))}
    </ListTable>
  )
}

function LastSeen({ last: { at, pages, passed, failed, cantTell } }: { readonly last: NonNullable<SiteRow['last']> }) {
  return (
    <>
      <span className="date">{formatInstant(at)}</span>
      <br />
      <span className="quiet small">
        {count(pages)} 个网页；栏目打得开 {count(passed)}
        {failed > 0 && `，没有成功 ${count(failed)}`}
        {cantTell > 0 && `，没能看到 ${count(cantTell)}`}
      </span>
    </>
  )
}

function Now({ site }: { readonly site: SiteRow }) {
  if (site.retired) return <span className="quiet">已停用</span>
  if (site.running) return <RunStateMark state={site.running.state} pausedUntil={site.running.pausedUntil} />
  const next = nextStep(site)
  if (next) return <span className="small">{next.short}</span>
  return site.dueAt === null ? (
    <span className="quiet small">没有安排定时检查</span>
  ) : (
    <span className="quiet small">下次检查 {formatInstant(site.dueAt)}</span>
  )
}
