import type { Instant } from '../../model/Instant.ts'
import { selfCheckState, type SelfCheckState } from '../../model/SelfCheckStep.ts'
import type { Db } from '../../store/Db.ts'
import { listReports, listSelfCheckPlaces, lastSteps } from '../../store/queries/selfChecks.ts'
import { stagesWithGrants } from '../../store/queries/stages.ts'
import { stagesOf } from '../stages/refuseLocked.ts'
import { readKept } from './readKept.ts'
import { selfWindow } from './selfWindow.ts'
import type { SelfWindow } from './SelfCheckSheet.ts'

/** A unit's self-check in one line. 我的自查 */
export interface SelfCheckLine {
  readonly round: string
  readonly title: string
  readonly unit: string
  readonly unitName: string
  readonly state: SelfCheckState
  readonly asked: number
  readonly filled: number
  readonly window: SelfWindow | null
}

/** Where some units are to check themselves, the newest round first; for the few units of one person, each of which is read whole. 我的自查 */
export async function listSelfChecks(db: Db, units: readonly string[], now: Instant): Promise<readonly SelfCheckLine[]> {
  const lines: SelfCheckLine[] = []
  for (const { round, title, unit, record } of await listSelfCheckPlaces(db, units)) {
    const { cells, state, terms } = await readKept(db, round, unit)
    const stages = stagesOf(await stagesWithGrants(db, round, [unit]), unit)
    lines.push({
      ...{ round, title, unit, unitName: record.name, state },
      asked: cells.length,
      filled: cells.filter(({ said }) => said.state !== 'cleared').length,
      window: selfWindow(stages, 'self-check', now, terms.calendar),
    })
  }
  return lines
}

/** How far a unit of a round is with what it hands in. 报送情况 */
export interface HandedInLine {
  readonly unit: string
  readonly state: SelfCheckState
  readonly stepAt: Instant | null
  readonly reportAt: Instant | null
  readonly paperAt: Instant | null
}

/** Who of a round has reported what; units of which nothing is known are left out. 各单位报送情况 */
export async function listHandedIn(db: Db, round: string): Promise<readonly HandedInLine[]> {
  const steps = await lastSteps(db, round)
  const reports = new Map((await listReports(db, round)).map((report) => [report.unit, report]))
  return [...new Set([...steps.keys(), ...reports.keys()])].map((unit) => {
    const [step, report] = [steps.get(unit), reports.get(unit)]
    return {
      unit,
      state: selfCheckState(step?.step ?? null),
      stepAt: step?.at ?? null,
      reportAt: report?.handedInAt ?? null,
      paperAt: report?.paperAt ?? null,
    }
  })
}
