import { workCalendarFrom, type WorkCalendar } from '../../../calendar/WorkCalendar.ts'
import { compile, type CompiledProgramme } from '../../../engine/compile.ts'
import { compiledFor, type RoundPeriod } from '../../../engine/roundProgramme.ts'
import type { ListCheck } from '../../../model/Check.ts'
import type { Answering } from '../../../model/Answering.ts'
import { Refusal } from '../../../model/Refusal.ts'
import { askedOfGroups, type Asked } from '../../../programme/askedChecks.ts'
import { incidentLists } from '../../../programme/facts/readIncidents.ts'
import type { Db } from '../../../store/Db.ts'
import { findRound, findRoundTerms, type RoundRow, type RoundTerms } from '../../../store/queries/rounds.ts'
import { publishedProgramme } from './publishedProgramme.ts'
import { Recent } from './Recent.ts'

/** The programme of a round, ready to score, and what it asks. */
export interface RoundProgramme {
  readonly hash: string
  readonly compiled: CompiledProgramme
  readonly askedOf: (group: string) => Asked
  /** The lists whose rows are incidents, by their kind. */
  readonly lists: ReadonlyMap<string, ListCheck>
}

/** What a round is scored by, apart from its facts: fixed when it is opened. 批次的计分条件 */
export interface Terms extends RoundProgramme {
  readonly round: string
  readonly asOf: string
  readonly calendar: WorkCalendar
  /** Who is expected to answer which check. */
  readonly answering: Answering
}

const compiledPrograms = new Recent<CompiledProgramme>(24)
const programmes = new Recent<RoundProgramme>(24)
const calendars = new Recent<WorkCalendar>(24)
const answerings = new Recent<Answering>(24)

/** How a round moves or narrows its programme, without what it does not do. */
export const periodOf = ({ shift, periodFrom, periodTo }: Pick<RoundRow, 'shift' | 'periodFrom' | 'periodTo'>): RoundPeriod => ({
  ...(shift === 0 ? {} : { shift }),
  ...(periodFrom === null || periodTo === null ? {} : { period: { from: periodFrom, to: periodTo } }),
})

/** The programme as rounds with that period use it; kept in memory, for it never changes. */
export function programmeFor(db: Db, hash: string, period: RoundPeriod): Promise<RoundProgramme> {
  return programmes.of(JSON.stringify([hash, period.shift ?? 0, period.period?.from, period.period?.to]), async () => {
    const whole = await compiledPrograms.of(hash, async () => compile(await publishedProgramme(db, hash)))
    const compiled = compiledFor(whole, period)
    const { programme } = compiled
    return { hash, compiled, askedOf: askedOfGroups(programme), lists: incidentLists(programme) }
  })
}

/** @throws Refusal where there is no such round */
export async function termsOf(db: Db, round: string): Promise<Terms> {
  const terms = await findRoundTerms(db, round)
  if (!terms) throw new Refusal('not-found', 'no-round', '没有这个考核批次，可能已改用别的编号，请回到批次列表重新选择。')
  return readyTerms(db, terms)
}

/** What is known of a round's row made ready to score. */
export const readyTerms = async (db: Db, terms: RoundTerms): Promise<Terms> => ({
  ...(await programmeFor(db, terms.programme, periodOf(terms))),
  round: terms.id,
  asOf: terms.asOf,
  calendar: await calendarOf(db, terms),
  answering: await answeringIn(db, terms),
})

const calendarOf = (db: Db, { id, calendarDigest }: RoundTerms): Promise<WorkCalendar> =>
  calendars.of(calendarDigest, async () => workCalendarFrom((await theRound(db, id)).calendar))

const answeringIn = (db: Db, { id, answeringDigest }: RoundTerms): Promise<Answering> =>
  answerings.of(answeringDigest, async () => (await theRound(db, id)).answering)

async function theRound(db: Db, id: string): Promise<RoundRow> {
  const round = await findRound(db, id)
  if (!round) throw new Error(`Round ${id} has gone.`)
  return round
}
