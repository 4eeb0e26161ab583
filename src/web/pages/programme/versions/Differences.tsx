import { useQuery } from '@tanstack/react-query'
import type { Difference } from '../../../../engine/differences/Difference.ts'
import { differencesQuery } from '../../../api.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { Effects } from './Effects.tsx'

/** What two programmes have otherwise, under the headings of the later one. 逐条差异 */
export function Differences({ from, to }: { readonly from: string; readonly to: string }) {
  return (
    <Loaded query={useQuery(differencesQuery(from, to))}>
      {({ differences, effects, withoutEffects }) => (
        <>
          <section className="panel" aria-labelledby="differences">
            <h2 id="differences">
              逐条差异 <span className="quiet">{differences.length === 0 ? '没有差异' : `${differences.length} 处`}</span>
            </h2>
            <ClauseChapters differences={differences} />
          </section>
          {effects && <Effects effects={effects} />}
          {withoutEffects !== null && <p className="quiet">{withoutEffects}</p>}
        </>
      )}
    </Loaded>
  )
}

/** Clauses that differ, under their headings. 逐条差异清单 */
export function ClauseChapters({ differences }: { readonly differences: readonly Difference[] }) {
  return chaptersOf(differences).map(([chapter, own]) => (
    <details key={chapter} className="chapter" open={own.length <= MANY}>
      <summary>
        {chapter} <span className="quiet">{own.length} 处</span>
      </summary>
      <ul className="changes">
        {own.map((one, at) => (
          <li key={at} data-bears={one.bears} data-kind={one.kind}>
            {one.bears && (
              <span className="bears" role="img" aria-label="可能影响得分：">
                ●
              </span>
            )}
            {one.sentence}
          </li>
        ))}
      </ul>
    </details>
  ))
}

/** So many stand open at once. */
const MANY = 30

const chaptersOf = (differences: readonly Difference[]): readonly (readonly [string, readonly Difference[]])[] =>
  [...new Set(differences.map(({ chapter }) => chapter))].map((chapter) => [chapter, differences.filter((one) => one.chapter === chapter)])
