import { compile } from '../../engine/compile.ts'
import type { CalendarData, RoundFacts } from '../../model/RoundFacts.ts'
import { demonstrationRound } from '../../rounds/demonstration/demonstrationRound.ts'
import type { BrokenProgramme } from '../../sheets/programme/ProgrammeSheet.ts'
import type { ServedProgramme } from '../../sheets/Served.ts'
import type { ProgrammeFolder } from '../programmeFolders.ts'
import { programmeFrom } from '../programmeFrom.ts'
import { ENDED, endedRound } from './ended.ts'
import { shelfOf, type ReadFolder } from '../shelfOf.ts'

/** What is to be invented. */
export interface Order {
  readonly folders: readonly ProgrammeFolder[]
  readonly calendar: CalendarData
  /** The folder whose round comes first. */
  readonly first: string
  /** Programmes by their hash whose rounds are there already. */
  readonly known: readonly string[]
  /** Programmes by their id whose round after scoring is there already. */
  readonly ended: readonly string[]
}

/** What was found or invented, as soon as it was. 备料进度 */
export type Invented =
  | { readonly step: 'read'; readonly folder: string; readonly read: ServedProgramme | BrokenProgramme }
  /** Every folder was read; rounds of these programmes come after the first, unless they are there. */
  | { readonly step: 'all-read' }
  | { readonly step: 'round'; readonly programme: ServedProgramme; readonly facts: RoundFacts }
  /** One in which everything has been answered, after all others. */
  | { readonly step: 'ended'; readonly programme: ServedProgramme; readonly facts: RoundFacts }
  | { readonly step: 'failed'; readonly programme: ServedProgramme; readonly error: unknown }

/** Reads the folders and invents a round for each programme of a notice that exists, the one to be shown first before all else. 演示备料 */
export function* invent({ folders, calendar, first, known, ended }: Order): Generator<Invented> {
  const done = new Set(known)
  const read: ReadFolder[] = []
  const made = new Map<string, RoundFacts>()
  const roundOf = (programme: ServedProgramme): Invented => {
    const one = invented(programme, calendar)
    if (one.step === 'round' && ENDED[programme.id]) made.set(programme.hash, one.facts)
    return one
  }
  for (const folder of [...folders.filter(({ name }) => name === first), ...folders.filter(({ name }) => name !== first)]) {
    const one = programmeFrom(folder)
    if (one.state === 'ready' && one.programme.invented) continue
    read.push({ folder: folder.name, read: one })
    yield { step: 'read', folder: folder.name, read: one }
    if (folder.name === first && one.state === 'ready') {
      if (!done.has(one.hash)) yield roundOf(one)
      done.add(one.hash)
    }
  }
  yield { step: 'all-read' }
  const { programmes, older } = shelfOf(read)
  for (const one of [...programmes, ...older]) if (one.state === 'ready' && !done.has(one.hash)) yield roundOf(one)
  for (const one of programmes) {
    if (one.state !== 'ready' || !ENDED[one.id] || ended.includes(one.id)) continue
    yield inventedEnding(one, made.get(one.hash), calendar)
  }
}

/** A fault of ours in one round leaves the others. */
function invented(programme: ServedProgramme, calendar: CalendarData): Invented {
  try {
    return { step: 'round', programme, facts: demonstrationRound(compile(programme.programme), calendar) }
  } catch (error) {
    return { step: 'failed', programme, error }
  }
}

/** @param made the finished round, where it was invented just now */
function inventedEnding(programme: ServedProgramme, made: RoundFacts | undefined, calendar: CalendarData): Invented {
  try {
    const compiled = compile(programme.programme)
    return { step: 'ended', programme, facts: endedRound(compiled, made ?? demonstrationRound(compiled, calendar)) }
  } catch (error) {
    return { step: 'failed', programme, error }
  }
}
