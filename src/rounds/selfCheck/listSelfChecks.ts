import type { Instant } from '../../model/Instant.ts'
import type { SelfCheckState } from '../../model/SelfCheckStep.ts'
import type { Db } from '../../store/Db.ts'
import { listSelfCheckPlaces } from '../../store/queries/selfChecks.ts'
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
