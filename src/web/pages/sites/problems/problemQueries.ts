import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ask } from '../../../ask.ts'
import { runPath, SITES } from '../siteQueries.ts'
import type { RunProblems } from '../siteTypes.ts'
import type { ProblemsSearch } from './problemsSearch.ts'

export const PER_PAGE = 100

/** What of a run is listed: what failed, or what could not be seen. */
export type ProblemOutcome = 'failed' | 'cantTell'

/** The same as a file, all pages of it. 导出 */
export const problemsFile = (run: string, outcome: ProblemOutcome, { status, dead }: ProblemsSearch, format: 'xlsx' | 'csv'): string =>
  `${runPath(run)}/problems.xlsx?${new URLSearchParams({
    ...{ outcome, format },
    ...(status === undefined ? {} : { status }),
    ...(dead === undefined ? {} : { dead: String(dead) }),
  }).toString()}`

/** The broken links of a run, or what it could not see; a run that is done says the same for ever. 失效链接，没能看到的 */
export const problemsQuery = (site: string, run: string, outcome: ProblemOutcome, { status, dead, page = 1 }: ProblemsSearch) =>
  queryOptions({
    queryKey: [...SITES, site, 'problems', run, outcome, status, dead, page],
    queryFn: ({ signal }) =>
      ask<RunProblems>(
        `${runPath(run)}/problems?${new URLSearchParams({
          outcome,
          ...(status === undefined ? {} : { status }),
          ...(dead === undefined ? {} : { dead: String(dead) }),
          from: String((page - 1) * PER_PAGE),
          limit: String(PER_PAGE),
        }).toString()}`,
        signal,
      ),
    placeholderData: keepPreviousData,
    meta: { live: () => false },
  })
