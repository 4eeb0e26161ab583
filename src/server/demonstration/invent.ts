import { compile } from '../../engine/compile.ts'
import type { CalendarData, RoundFacts } from '../../model/RoundFacts.ts'
import { demonstrationRound } from '../../rounds/demonstration/demonstrationRound.ts'
import type { BrokenProgramme } from '../../sheets/programme/ProgrammeSheet.ts'
import type { ServedProgramme } from '../../sheets/Served.ts'
import type { ProgrammeFolder } from '../programmeFolders.ts'
import { programmeFrom } from '../programmeFrom.ts'
import { shelfOf, type ReadFolder } from '../shelfOf.ts'

/** What is to be invented. */
export interface Order {
  readonly folders: readonly ProgrammeFolder[]
  readonly calendar: CalendarData
  /** The folder whose round comes first. */
  readonly first: string
  /** Programmes by their hash whose rounds are there already. */
  readonly known: readonly string[]
}

/** What was found or invented, as soon as it was. 备料进度 */
export type Invented =
  | { readonly step: 'read'; readonly folder: string; readonly read: ServedProgramme | BrokenProgramme }
  /** Every folder was read; rounds of these programmes come after the first, unless they are there. */
  | { readonly step: 'all-read' }
  | { readonly step: 'round'; readonly programme: ServedProgramme; readonly facts: RoundFacts }
  | { readonly step: 'failed'; readonly programme: ServedProgramme; readonly error: unknown }

/** Reads the folders and invents a round for each programme of a notice that exists, the one to be shown first before all else. 演示备料 */
export function* invent({ folders, calendar, first, known }: Order): Generator<Invented> {
  const done = new Set(known)
  const read: ReadFolder[] = []
  for (const folder of [...folders.filter(({ name }) => name === first), ...folders.filter(({ name }) => name !== first)]) {
    const one = programmeFrom(folder)
    if (one.state === 'ready' && one.programme.invented) continue
    read.push({ folder: folder.name, read: one })
    yield { step: 'read', folder: folder.name, read: one }
    if (folder.name === first && one.state === 'ready') {
      if (!done.has(one.hash)) yield roundOf(one, calendar)
      done.add(one.hash)
    }
  }
  yield { step: 'all-read' }
  const { programmes, older } = shelfOf(read)
  for (const one of [...programmes, ...older]) if (one.state === 'ready' && !done.has(one.hash)) yield roundOf(one, calendar)
}

/** A fault of ours in one round leaves the others. */
function roundOf(programme: ServedProgramme, calendar: CalendarData): Invented {
  try {
    return { step: 'round', programme, facts: demonstrationRound(compile(programme.programme), calendar) }
  } catch (error) {
    return { step: 'failed', programme, error }
  }
}
