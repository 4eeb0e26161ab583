import { composeRoundSheet } from '../sheets/round/composeRoundSheet.ts'
import type { ServedProgramme } from '../sheets/Served.ts'
import type { RoundExcerpt } from './api.ts'
import type { RoundResults, World } from './World.ts'

/**
 * The programme whose finished round the door opens. 首页打开的考核
 *
 * Changning's notice has deductions, bonuses, penalties, a veto, grades by place and by seats: nothing that a ranking can show is missing from it.
 */
export const SHOWN_FIRST = 'changning-2020'

/** So many lines of a ranking say what it is. */
const LINES = 6

export type ShownRound = RoundResults

/** The programmes that rank a finished round, the one to show first before the others; each is scored when its turn comes. */
export async function* shownRounds(world: World): AsyncGenerator<ShownRound> {
  const { programmes } = await world.shelf()
  const ready = programmes.filter((one): one is ServedProgramme => one.state === 'ready' && one.programme.rank !== undefined)
  for (const one of [...ready.filter(({ id }) => id === SHOWN_FIRST), ...ready.filter(({ id }) => id !== SHOWN_FIRST)]) {
    const round = await world.scoredRound(one)
    if (round) yield { ready: one, round }
  }
}

/** A few lines of the ranking to show, around one that is still open. 排名节选 */
export function roundExcerpt(shown: ShownRound): RoundExcerpt | null {
  const sheet = composeRoundSheet(shown.ready, shown.round)
  const isOpen = ({ bar }: { readonly bar: { readonly open: number } }) => bar.open > 0
  const table = sheet.tables.find(({ lines }) => lines.some(isOpen)) ?? sheet.tables[0]
  if (!table) return null
  const open = Math.max(0, table.lines.findIndex(isOpen))
  const from = Math.max(0, Math.min(open - Math.floor(LINES / 2), table.lines.length - LINES))
  return {
    programme: shown.ready.id,
    title: sheet.title,
    asOf: sheet.asOf,
    table: table.name,
    units: table.lines.length,
    gradeNames: sheet.gradeNames,
    lines: table.lines.slice(from, from + LINES),
  }
}
