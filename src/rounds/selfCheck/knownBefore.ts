import { grouped } from '../../model/grouped.ts'
import type { Instant } from '../../model/Instant.ts'
import { NOTHING_SAID } from '../../model/Said.ts'
import type { Db } from '../../store/Db.ts'
import { listCurrentAnswers, type CurrentAnswer } from '../../store/queries/answers.ts'
import { officeOf, organiserOf } from '../shares/officeOf.ts'
import { cellName } from './askedCells.ts'
import type { KeptSelfCheck } from './readKept.ts'
import { saidFrom } from './saidNow.ts'
import type { KnownBefore } from './SelfCheckSheet.ts'

/** What is shown to the unit of others' answers while it fills in: what was seen or imported, and never what assessors say. */
const SHOWN: ReadonlySet<string> = new Set(['probe', 'import'])

/** What was known of each cell before the unit said anything: the unit corrects rather than fills. 已有的情况 */
export async function knownBefore(
  db: Db,
  { kept, cells, unit, round, terms, record }: KeptSelfCheck,
  { before, now }: { readonly before: { readonly id: string; readonly title: string } | null; readonly now: Instant },
): Promise<ReadonlyMap<string, readonly KnownBefore[]>> {
  const seen = byCellAndLane(kept.standing.filter(({ answer }) => SHOWN.has(answer.lane)))
  const earlier = before
    ? byCellAndLane((await listCurrentAnswers(db, before.id, [unit])).filter(({ answer }) => answer.lane === 'self'))
    : null
  // Who brought it in is not the unit's to know, only which office is in charge.
  const office = seen.size === 0 ? () => '' : officeOf(terms, record, await organiserOf(db, round.id, now))
  return new Map(
    cells.map(({ check, object, asked }) => {
      const name = cellName({ check, object })
      const now = [...SHOWN].flatMap((lane) =>
        knownFrom(seen.get(`${name}\n${lane}`) ?? [], '').map((one) => ({ ...one, by: office(asked.node.code) })),
      )
      const then = knownFrom(earlier?.get(`${name}\nself`) ?? [], before?.title ?? '')
      return [name, [...now, ...then]]
    }),
  )
}

const byCellAndLane = (standing: readonly CurrentAnswer[]): ReadonlyMap<string, readonly CurrentAnswer[]> =>
  grouped(standing, ({ answer }) => `${cellName(answer)}\n${answer.lane}`)

function knownFrom(standing: readonly CurrentAnswer[], round: string): readonly KnownBefore[] {
  const newest = standing.at(-1)?.answer
  const said = newest ? saidFrom(standing) : NOTHING_SAID
  if (!newest || said.state === 'cleared') return []
  return [{ lane: newest.lane, round, value: said.value, state: said.state, by: newest.saidBy, at: newest.saidAt }]
}
