import { useQuery } from '@tanstack/react-query'
import type { VisitStatus } from '../../../../model/VisitStatus.ts'
import { CheckField } from '../../../components/form/Field.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { Pager } from '../../../components/Pager.tsx'
import { count } from '../figures.ts'
import type { RunProblems } from '../siteTypes.ts'
import { CauseTable } from './CauseTable.tsx'
import { PER_PAGE, problemsFile, problemsQuery, type ProblemOutcome } from './problemQueries.ts'
import type { ProblemsSearch } from './problemsSearch.ts'
import { ProblemTable } from './ProblemTable.tsx'

interface ProblemListProps {
  readonly site: string
  readonly run: string
  readonly outcome: ProblemOutcome
  readonly search: ProblemsSearch
  /** One by one only once a cause is chosen. */
  readonly isBrief?: boolean
  readonly onChoose: (chosen: { readonly [K in keyof ProblemsSearch]?: ProblemsSearch[K] | undefined }) => void
}

/** What a run keeps of each cause for which something could not be seen. */
const MOST_OF_A_KIND = 2_000

/** By cause first, each with whose matter it is; then one by one. 问题清单 */
export function ProblemList({ site, run, outcome, search, isBrief = false, onChoose }: ProblemListProps) {
  const isHidden = isBrief && search.status === undefined && search.dead === undefined
  const query = useQuery(problemsQuery(site, run, outcome, search))
  return (
    <Loaded query={query}>
      {(found) =>
        found.byStatus.length === 0 ? (
          <p className="notice-box">{outcome === 'failed' ? '这次检查没有发现失效链接。' : '这次检查全都看到了，没有看不到的网址。'}</p>
        ) : (
          <>
            <CauseTable causes={found.byStatus} chosen={search.status} onChoose={(status) => onChoose({ status })} />
            {outcome === 'failed' && found.deadCount > 0 && (
              <CheckField
                label={`只看“打不开”的（${count(found.deadCount)}）`}
                checked={search.dead === true}
                onChange={(isOn) => onChoose({ dead: isOn || undefined })}
              />
            )}
            <p className="file-links small no-print">
              <span className="quiet">导出：</span>
              <a href={problemsFile(run, outcome, search, 'xlsx')} download>
                Excel
              </a>
              <a href={problemsFile(run, outcome, search, 'csv')} download>
                CSV
              </a>
              {(search.status !== undefined || search.dead !== undefined) && <span className="quiet">只导出选中的</span>}
            </p>
            {isHidden ? (
              <p className="quiet small">点一个原因，逐个列出网址。</p>
            ) : (
              <Listed found={found} status={search.status} site={site} outcome={outcome} />
            )}
            <Pager
              total={isHidden ? 0 : found.total}
              perPage={PER_PAGE}
              page={search.page ?? 1}
              onTurn={(page) => onChoose({ page: page === 1 ? undefined : page })}
            />
          </>
        )
      }
    </Loaded>
  )
}

interface ListedProps {
  readonly found: RunProblems
  readonly status: VisitStatus | undefined
  readonly site: string
  readonly outcome: ProblemOutcome
}

function Listed({ found: { problems, total, byStatus }, status, site, outcome }: ListedProps) {
  const chosen = byStatus.filter((one) => status === undefined || one.status === status)
  // Of what could not be seen only some are kept for each cause; the figure is of all.
  const seen = chosen.reduce((all, one) => all + one.count, 0)
  return (
    <>
      <p role="status" className="quiet small">
        {status !== undefined && chosen[0] && `“${chosen[0].word}”`}
        {outcome === 'cantTell' && seen > total ? partOf(seen, total, chosen) : `共 ${count(total)} 个网址`}
      </p>
      {problems.length === 0 ? (
        <p className="notice-box">没有符合条件的网址。请放宽条件再看。</p>
      ) : (
        <ProblemTable site={site} problems={problems} outcome={outcome} />
      )}
    </>
  )
}

/** How many there were, how many of them are listed, and why no more. */
function partOf(seen: number, listed: number, causes: RunProblems['byStatus']): string {
  return [
    `共 ${count(seen)} 个网址，列出其中 ${count(listed)} 个`,
    causes.some(({ status }) => status === 'trap') && '无穷无尽的地址只记个数',
    causes.some((one) => one.count > MOST_OF_A_KIND) && `每种原因最多记 ${count(MOST_OF_A_KIND)} 个`,
  ]
    .filter((line) => line !== false)
    .join('；')
}
