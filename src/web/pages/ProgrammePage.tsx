import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { programmeQuery, type ProgrammeSheet } from '../api.ts'
import { Crumbs } from '../components/Crumbs.tsx'
import { Loaded } from '../components/Loaded.tsx'
import { formatDate } from '../dates.ts'
import { useResultsName } from '../resultsName.ts'
import { useHasRound } from '../useHasRound.ts'
import { useTitle } from '../useTitle.ts'
import { CardTab } from './programme/CardTab.tsx'
import { GradesTab } from './programme/GradesTab.tsx'
import { IssueList } from './programme/IssueList.tsx'
import type { ProgrammeTab } from './programme/programmeSearch.ts'
import { ReadingsTab } from './programme/ReadingsTab.tsx'
import { isCardAlone } from './programme/isCardAlone.ts'
import { TotalTab } from './programme/TotalTab.tsx'
import { UnitsTab } from './programme/UnitsTab.tsx'
import { VersionsTab } from './programme/VersionsTab.tsx'

const route = getRouteApi('/programmes/$id')

/** A programme: the notice's own words beside the tree they became. 方案 */
export function ProgrammePage() {
  const { id } = route.useParams()
  return (
    <Loaded query={useQuery(programmeQuery(id))} programme={id}>
      {(programme) =>
        programme.state === 'ready' ? (
          <Programme programme={programme} />
        ) : (
          <>
            <Crumbs
              trail={[
                <Link to="/programmes" activeOptions={{ exact: true }}>
                  方案
                </Link>,
                programme.id,
              ]}
            />
            <h1>{programme.id}：装不上</h1>
            <p>下面每一处都要改正；改好后重新启动。其他方案照常使用。</p>
            <IssueList issues={programme.issues} />
          </>
        )
      }
    </Loaded>
  )
}

const TABS: readonly { readonly tab: ProgrammeTab; readonly title: string }[] = [
  { tab: 'card', title: '评分表' },
  { tab: 'units', title: '单位与分组' },
  { tab: 'total', title: '加扣分与否决' },
  { tab: 'grades', title: '等次' },
  { tab: 'readings', title: '口径说明' },
  { tab: 'versions', title: '版本与差异' },
]

function Programme({ programme }: { readonly programme: ProgrammeSheet }) {
  const { tab = 'card' } = route.useSearch()
  useTitle(programme.title)
  const results = useResultsName()
  const hasRound = useHasRound(programme.id)
  const { id, title, kind, issuer, number, issued, version, hash, issues } = programme
  return (
    <>
      <div className="page-head programme-head">
        <div>
          <Crumbs
            trail={[
              <Link to="/programmes" activeOptions={{ exact: true }}>
                方案
              </Link>,
              title,
            ]}
          />
          <h1>
            {title} <span className="kind">{kind}</span>
          </h1>
          <p className="quiet small">
            {issuer}
            {number !== null && ` · ${number}`} · <span className="date">{formatDate(issued)}印发</span>
            {version > 1 && ` · 第 ${version} 版`} · 方案指纹 <code title={hash}>{hash.slice(0, 8)}</code>
          </p>
        </div>
        {hasRound && (
          <Link to="/programmes/$id/round" params={{ id }} className="button primary">
            看{results}
          </Link>
        )}
      </div>
      <div className="tab-line">
        <nav className="tabs" aria-label="方案的各部分">
          {tabsOf(programme).map((one) => (
            <Link
              key={one.tab}
              to="/programmes/$id"
              params={{ id }}
              search={{ tab: one.tab }}
              aria-current={one.tab === tab ? 'page' : undefined}
              resetScroll={false}
            >
              {one.title}
            </Link>
          ))}
        </nav>
        <Link to="/programmes/$id" params={{ id }} search={{ tab: 'issues' }} resetScroll={false} className="quiet small checked">
          检查结果{issues.length > 0 && `：${issues.length} 条提醒`}
        </Link>
      </div>
      {tab === 'card' && <CardTab programme={programme} />}
      {tab === 'total' && <TotalTab programme={programme} />}
      {tab === 'grades' && <GradesTab programme={programme} />}
      {tab === 'units' && <UnitsTab programme={programme} />}
      {tab === 'readings' && <ReadingsTab programme={programme} />}
      {tab === 'versions' && <VersionsTab key={id} />}
      {tab === 'issues' && (
        <section aria-labelledby="issues">
          <h2 id="issues">检查结果</h2>
          <p className="quiet">方案可以使用。下面是装入时发现、请作者再看一眼的地方。</p>
          <IssueList issues={issues} />
        </section>
      )}
    </>
  )
}

/** A part that the notice says nothing of is not offered; a table of website columns is called what it is. */
const tabsOf = ({ cards, total }: ProgrammeSheet) =>
  TABS.filter(({ tab }) => tab !== 'total' || !isCardAlone(total)).map((one) =>
    one.tab === 'card' && cards.every(({ columns }) => columns > 0) ? { ...one, title: '栏目分解表' } : one,
  )
