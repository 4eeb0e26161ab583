import { join } from 'node:path'
import { demonstrationRound } from '../src/rounds/demonstration/demonstrationRound.ts'
import { folderWorld } from './folderWorld.ts'
import { silentLog } from '../src/server/log/silentLog.ts'
import { noStore } from './noStore.ts'
import { readOwnCalendar } from '../src/server/ownCalendar.ts'
import { readProgrammeFolders } from '../src/server/programmeFolders.ts'
import type { ScoredRound, ServedProgramme } from '../src/sheets/Served.ts'
import { ROOT } from '../scripts/run.mjs'

/** The programmes of the repository with their demonstration rounds, as the server has them. */
export async function servedRounds(): Promise<
  readonly { readonly id: string; readonly ready: ServedProgramme; readonly round: ScoredRound }[]
> {
  const [folders, calendar] = await Promise.all([readProgrammeFolders(join(ROOT, 'programmes')), readOwnCalendar(join(ROOT, 'calendars'))])
  const world = folderWorld(folders, (compiled) => demonstrationRound(compiled, calendar), noStore, silentLog)
  const { programmes } = await world.shelf()
  const served = programmes.map(async (ready) => {
    const round = ready.state === 'ready' ? await world.scoredRound(ready) : null
    return ready.state === 'ready' && round ? [{ id: ready.id, ready, round }] : []
  })
  return (await Promise.all(served)).flat()
}
