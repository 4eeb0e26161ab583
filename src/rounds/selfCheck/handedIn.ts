import type { HandedInPart } from '../../model/handedInWords.ts'
import type { Instant } from '../../model/Instant.ts'
import { nameOfNoPerson } from '../../model/nameOfNoPerson.ts'
import { selfCheckState, type SelfCheckState } from '../../model/SelfCheckStep.ts'
import type { Db } from '../../store/Db.ts'
import { namesOfPeople } from '../../store/queries/people.ts'
import { listMembers } from '../../store/queries/roster.ts'
import { lastSteps, listReports, unitsWithDrafts, type ReportRow, type StepRow } from '../../store/queries/selfChecks.ts'
import { listStages } from '../../store/queries/stages.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import type { Share } from '../shares/Share.ts'

/** What somebody did, and when. */
interface Done {
  readonly at: Instant
  readonly by: string
}

/** How far a unit of a round is with what it hands in. 报送情况 */
export interface HandedInLine {
  readonly unit: string
  readonly name: string
  readonly group: string
  /** Null: nobody has typed anything yet. */
  readonly state: SelfCheckState | null
  readonly step: Done | null
  readonly report: Done | null
  readonly paper: Done | null
  /** What is asked of it and not there. */
  readonly missing: readonly HandedInPart[]
}

/** Who of a round has handed in what. 报送情况表 */
export interface HandedIn {
  readonly wants: readonly HandedInPart[]
  readonly units: readonly HandedInLine[]
}

/** Who has handed in what, of the units of a share, as many questions for one as for thousands. 各单位报送情况 */
export async function readHandedIn(db: Db, round: string, { units }: Pick<Share, 'units'>): Promise<HandedIn> {
  const { compiled } = await termsOf(db, round)
  const members = (await listMembers(db, round)).filter(({ unit }) => units === 'all' || units.has(unit))
  const steps = await lastSteps(db, round)
  const reports = new Map((await listReports(db, round)).map((report) => [report.unit, report]))
  const begun = await unitsWithDrafts(db, round)
  const kinds = new Set((await listStages(db, round)).map(({ kind }) => kind))
  const { selfReport } = compiled.programme
  const wants: HandedInPart[] = []
  // A round that came with a file has no stages; what was handed in there all the same is shown.
  if (kinds.has('self-check') || kinds.has('evidence') || steps.size > 0) wants.push('self-check')
  if (selfReport?.copies.includes('electronic') === true || kinds.has('report')) wants.push('report')
  if (selfReport?.copies.includes('stamped') === true) wants.push('paper')
  const names = await namesOfPeople(db, idsIn([...steps.values()], [...reports.values()]))
  const done = (at: Instant | null | undefined, by: string | null | undefined): Done | null =>
    typeof at === 'string' ? { at, by: names.get(by ?? '') ?? nameOfNoPerson(by ?? '') ?? '' } : null
  return {
    wants,
    units: members.map(({ unit, record }) => {
      const [step, report] = [steps.get(unit), reports.get(unit)]
      const line = {
        ...{ unit, name: record.name, group: record.group },
        state: step || begun.has(unit) ? selfCheckState(step?.step ?? null) : null,
        step: done(step?.at, step?.by),
        report: done(report?.handedInAt, report?.handedInBy),
        paper: done(report?.paperAt, report?.paperBy),
      }
      return { ...line, missing: wants.filter((part) => !isThere(line, part)) }
    }),
  }
}

function isThere({ state, report, paper }: Omit<HandedInLine, 'missing'>, part: HandedInPart): boolean {
  if (part === 'self-check') return state === 'confirmed'
  return (part === 'report' ? report : paper) !== null
}

const idsIn = (steps: readonly StepRow[], reports: readonly ReportRow[]): readonly string[] => [
  ...new Set(
    [...steps.map(({ by }) => by), ...reports.flatMap(({ handedInBy, paperBy }) => [handedInBy, paperBy])].filter((id) => id !== null),
  ),
]
