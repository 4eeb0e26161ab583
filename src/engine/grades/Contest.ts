import type { WorkCalendar } from '../../calendar/WorkCalendar.ts'
import type { CompiledProgramme } from '../compile.ts'
import type { Tri } from '../values/tri.ts'
import type { Candidate } from './Candidate.ts'

/** What rules that compare are given: those they are for, and who of them has left. 参评范围 */
export interface Contest {
  readonly programme: CompiledProgramme
  readonly calendar: WorkCalendar
  readonly candidates: readonly Candidate[]
  /** By candidate: a grade has been given that passes its place on. */
  readonly leaves: ReadonlyMap<Candidate, Tri>
}
