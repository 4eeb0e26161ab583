import { printTotal, showPlace } from '../../engine/print.ts'
import type { Standing } from '../../model/Standing.ts'

/** 3, 3–5 or —. */
export const placeText = ({ place }: Standing): string => (place === null ? '—' : showPlace(place))

/** 优秀; 优秀/良好 with what it waits for. */
export function gradeText({ grades, gradeState, decidedBy }: Standing): string {
  const names = grades.join('/')
  if (gradeState === 'decision') return `${names}（待审定）`
  if (gradeState === 'open') return `${names}（未定）`
  return decidedBy === undefined ? names : `${names}（${decidedBy}审定）`
}

/** A standing in numbers and states, for programs that read on. */
export const standingData = (standing: Standing, decimals: number) => ({
  unit: standing.unit,
  name: standing.name,
  group: standing.group,
  ...(standing.class === undefined ? {} : { class: standing.class }),
  state: standing.state,
  total: printTotal(standing, decimals),
  place: standing.place,
  grades: standing.grades,
  gradeState: standing.gradeState,
  ...(standing.decidedBy === undefined ? {} : { decidedBy: standing.decidedBy }),
  because: standing.because,
  tiedWith: standing.tiedWith,
})
