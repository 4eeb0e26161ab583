import { join } from 'node:path'
import { demonstrationRound } from '../src/rounds/demonstration/demonstrationRound.ts'
import { createWorld } from '../src/server/createWorld.ts'
import { readOwnCalendar } from '../src/server/ownCalendar.ts'
import { readProgrammeFolders } from '../src/server/programmeFolders.ts'
import type { ScoredRound, ServedProgramme } from '../src/sheets/Served.ts'
import { ROOT } from '../scripts/run.mjs'

/** The programmes of the repository with their demonstration rounds, as the server has them. */
export async function servedRounds(): Promise<
  readonly { readonly id: string; readonly ready: ServedProgramme; readonly round: ScoredRound }[]
> {
  const [folders, calendar] = await Promise.all([readProgrammeFolders(join(ROOT, 'programmes')), readOwnCalendar(join(ROOT, 'calendars'))])
  const { programmes } = createWorld(folders, (compiled) => demonstrationRound(compiled, calendar))
  return programmes.flatMap((ready) => {
    const round = ready.state === 'ready' ? ready.round() : null
    return ready.state === 'ready' && round ? [{ id: ready.id, ready, round }] : []
  })
}
