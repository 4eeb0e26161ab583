import type { ReactNode } from 'react'
import { SiteFrame } from '../SiteFrame.tsx'
import { NotChecked } from './NotChecked.tsx'
import { ProblemList } from './ProblemList.tsx'
import type { ProblemOutcome } from './problemQueries.ts'
import type { ProblemsSearch } from './problemsSearch.ts'
import { SeenAt } from './SeenAt.tsx'

interface NewestProblemsProps {
  readonly site: string
  readonly title: string
  /** What such problems are, in a sentence or two. */
  readonly lead: ReactNode
  readonly outcome: ProblemOutcome
  readonly search: ProblemsSearch
  readonly onSearch: (search: { readonly [K in keyof ProblemsSearch]?: ProblemsSearch[K] | undefined }) => void
}

/** Problems of the newest run of a site. 最近一次检查的问题 */
export const NewestProblems = ({ site: id, title, lead, outcome, search, onSearch }: NewestProblemsProps) => (
  <SiteFrame
    site={id}
    title={title}
    lead={({ last }) => (
      <>
        {lead}
        {last && <SeenAt site={id} last={last} />}
      </>
    )}
  >
    {(site) =>
      site.last === null ? (
        <NotChecked site={site} />
      ) : (
        <ProblemList
          {...{ site: id, run: site.last.run, outcome, search }}
          onChoose={(chosen) => onSearch({ ...search, page: undefined, ...chosen })}
        />
      )
    }
  </SiteFrame>
)
