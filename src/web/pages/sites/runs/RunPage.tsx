import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Loaded } from '../../../components/Loaded.tsx'
import { formatInstant } from '../../../instants.ts'
import { present } from '../../../search.ts'
import { count } from '../figures.ts'
import { ChangesSince } from '../overview/ChangesSince.tsx'
import type { ProblemsSearch } from '../problems/problemsSearch.ts'
import { ProblemList } from '../problems/ProblemList.tsx'
import { runQuery } from '../running/runQueries.ts'
import { ContinueButton } from '../running/ContinueButton.tsx'
import { StopButton } from '../running/RunningPanel.tsx'
import { RunProgressView } from '../running/RunProgressView.tsx'
import { StatusCounts } from '../running/StatusCounts.tsx'
import { SiteFrame } from '../SiteFrame.tsx'
import type { RunShown } from '../siteTypes.ts'
import { ORIGIN_WORDS, whenOf } from './originWords.ts'
import { RunColumns } from './RunColumns.tsx'

const route = getRouteApi('/sites/$site/runs/$run')

/** 一次检查: when, how far, what was seen, what was not. */
export function RunPage() {
  const { site, run: id } = route.useParams()
  const query = useQuery(runQuery(site, id))
  const when = query.data && formatInstant(whenOf(query.data))
  return (
    <SiteFrame
      site={site}
      title={when === undefined ? '一次检查' : `${when} 的检查`}
      trail={[
        <Link key="runs" to="/sites/$site/runs" params={{ site }}>
          检查记录
        </Link>,
        when ?? '一次检查',
      ]}
      lead={query.data && `${ORIGIN_WORDS[query.data.origin]}${query.data.askedBy === null ? '' : `（${query.data.askedBy}）`}。`}
      actions={() => query.data && <Acts run={query.data} />}
    >
      {() => <Loaded query={query}>{(run) => <Shown site={site} run={run} />}</Loaded>}
    </SiteFrame>
  )
}

function Acts({ run }: { readonly run: RunShown }) {
  const { state, may, mayContinue, stopAsked } = run
  if (!may.run) return null
  return (
    <>
      {mayContinue && <ContinueButton run={run} />}
      {(state === 'waiting' || state === 'running') && <StopButton run={run.run} isAsked={stopAsked} />}
    </>
  )
}

function Shown({ site, run }: { readonly site: string; readonly run: RunShown }) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  if (run.state !== 'done')
    return (
      <section className="panel" aria-labelledby="progress">
        <h2 id="progress">进展</h2>
        {(run.state === 'stopped' || run.state === 'failed') && <Ended run={run} />}
        <RunProgressView run={run} />
      </section>
    )
  return (
    <>
      <RunNote run={run} />
      <section className="panel" aria-labelledby="seen">
        <h2 id="seen">看到的</h2>
        <ChangesSince run={run} />
        <RunFacts run={run} />
        <StatusCounts statuses={run.statuses} />
      </section>
      {run.columns.length > 0 && <RunColumns columns={run.columns} />}
      {(['failed', 'cantTell'] as const).map((outcome) => (
        <section key={outcome} className="run-part" aria-labelledby={outcome}>
          <h2 id={outcome}>{outcome === 'failed' ? '失效链接' : '没能看到'}</h2>
          <ProblemList
            isBrief
            {...{ site, run: run.run, outcome, search: searchOf(outcome, run, search) }}
            onChoose={(chosen) =>
              void navigate({ search: present({ ...searchOf(outcome, run, search), page: undefined, ...chosen }), replace: true })
            }
          />
        </section>
      ))}
    </>
  )
}

/** A cause that is chosen belongs to one of the two lists; the other shows all. */
function searchOf(outcome: 'failed' | 'cantTell', { statuses }: RunShown, search: ProblemsSearch): ProblemsSearch {
  if (search.status === undefined) return outcome === 'failed' || search.page === undefined ? search : {}
  return statuses.find(({ status }) => status === search.status)?.outcome === outcome ? search : {}
}

/** What whoever reads the result should know. */
const RunNote = ({ run: { note } }: { readonly run: RunShown }) => note !== null && <p className="notice-box">请注意：{note}</p>

function Ended({ run: { state, fault, mayContinue } }: { readonly run: RunShown }) {
  return (
    <p className={state === 'failed' ? 'fault' : undefined}>
      {fault ?? (state === 'failed' ? '这次检查没有做完。' : '这次检查停下来了。')}
      {mayContinue ? ' 已经看到的都保留，点“继续检查”从停下的地方接着做。' : ' 要再看，请重新检查。'}
    </p>
  )
}

function RunFacts({ run: { beganAt, endedAt, pages, takeovers, maxPages, origin } }: { readonly run: RunShown }) {
  return (
    <dl className="run-figures">
      <div>
        <dt>开始</dt>
        <dd>{beganAt === null ? '不知道' : formatInstant(beganAt)}</dd>
      </div>
      <div>
        <dt>{origin === 'imported' ? '导入' : '结束'}</dt>
        <dd>{endedAt === null ? '不知道' : formatInstant(endedAt)}</dd>
      </div>
      <div>
        <dt>网页</dt>
        <dd>
          {pages === null ? '不知道' : count(pages)}
          {maxPages !== null && <span className="quiet small"> 最多看 {count(maxPages)} 个</span>}
        </dd>
      </div>
      {takeovers > 0 && (
        <div>
          <dt>换过程序</dt>
          <dd>{count(takeovers)} 次，从停下的地方接着做</dd>
        </div>
      )}
    </dl>
  )
}
