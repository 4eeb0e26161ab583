import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ListTable } from '../../../components/ListTable.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { formatInstant } from '../../../instants.ts'
import { count } from '../figures.ts'
import { runsQuery } from '../running/runQueries.ts'
import { StartButton } from '../running/StartButton.tsx'
import { RunStateMark } from '../RunStateMark.tsx'
import { SiteFrame } from '../SiteFrame.tsx'
import type { RunList, SiteSheet } from '../siteTypes.ts'
import { BundleDrop } from './BundleDrop.tsx'
import { ORIGIN_WORDS, whenOf } from './originWords.ts'

const route = getRouteApi('/sites/$site/runs')

/** 检查记录: every time that the site was looked at; and a bundle collected elsewhere is brought in. */
export function RunsPage() {
  const { site: id } = route.useParams()
  return (
    <SiteFrame
      site={id}
      title="检查记录"
      lead="每一次检查都留在这里，结果不会被后来的覆盖。"
      actions={(site) => site.may.run && !site.retired && site.running === null && <StartButton site={site} />}
    >
      {(site) => (
        <>
          <Runs site={site} />
          {site.may.run && !site.retired && <BundleDrop site={site} />}
        </>
      )}
    </SiteFrame>
  )
}

function Runs({ site }: { readonly site: SiteSheet }) {
  const query = useQuery(runsQuery(site.id))
  return (
    <Loaded query={query}>
      {({ runs, total }) =>
        runs.length === 0 ? (
          <p className="notice-box">还没有检查过。{site.may.run && '点“现在检查”，或者在下面导入在别处做好的采集包。'}</p>
        ) : (
          <>
            <ListTable
              label="检查记录"
              kind="run-table"
              heads={['时间', '由来', '状态', { text: '网页', figure: true }, '栏目', { text: '失效链接', figure: true }]}
            >
              {runs.map((run) => (
                <RunLine key={run.run} site={site.id} run={run} />
              ))}
            </ListTable>
            {total > runs.length && (
              <p className="quiet small">
                只列最近 {count(runs.length)} 次，一共 {count(total)} 次。
              </p>
            )}
          </>
        )
      }
    </Loaded>
  )
}

function RunLine({ site, run }: { readonly site: string; readonly run: RunList['runs'][number] }) {
  const { columnsSeen: seen } = run
  return (
    <tr>
      <th scope="row" className="date">
        <Link to="/sites/$site/runs/$run" params={{ site, run: run.run }}>
          {formatInstant(whenOf(run))}
        </Link>
      </th>
      <td>
        {ORIGIN_WORDS[run.origin]}
        {run.askedBy !== null && <span className="quiet small seen-when">{run.askedBy}</span>}
      </td>
      <td>
        <RunStateMark state={run.state} pausedUntil={run.pausedUntil} />
        {run.fault !== null && <span className="quiet small seen-when">{run.fault}</span>}
        {run.asksRevamp && <span className="small seen-when">有改版迹象，等人回答</span>}
      </td>
      <td className="figure">{run.pages === null ? (run.progress ? count(run.progress.pages) : '') : count(run.pages)}</td>
      <td>
        {seen &&
          seen.all > 0 &&
          `打得开 ${count(seen.passed)}${seen.failed > 0 ? `，没有成功 ${count(seen.failed)}` : ''}${seen.cantTell > 0 ? `，没能看到 ${count(seen.cantTell)}` : ''}`}
      </td>
      <td className="figure">{run.brokenLinks === null ? '' : count(run.brokenLinks)}</td>
    </tr>
  )
}
