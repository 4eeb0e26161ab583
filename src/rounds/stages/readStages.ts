import { workdaysLeft } from '../../calendar/workdaysLeft.ts'
import type { WorkCalendar } from '../../calendar/WorkCalendar.ts'
import { beijingDate, type Instant } from '../../model/Instant.ts'
import { latePolicyInWords, stageState, type LatePolicy } from '../../model/RoundStage.ts'
import { endOf } from '../../model/stageLock.ts'
import { PROGRAM } from '../../model/Actor.ts'
import type { Db } from '../../store/Db.ts'
import { namesOfPeople } from '../../store/queries/people.ts'
import { organiserOf } from '../../store/queries/rounds.ts'
import { membersById } from '../../store/queries/shares.ts'
import {
  listConclusions,
  listExceptions,
  listStages,
  type ConclusionRow,
  type ExceptionRow,
  type StageRow,
} from '../../store/queries/stages.ts'
import { officialNames } from '../../store/queries/units.ts'
import { termsOf, type Terms } from '../life/terms/termsOf.ts'
import type { ShownConclusion, ShownException, ShownStage, StagesSheet } from './StageSheet.ts'

/** Who reads, and what he may know of other units. */
export interface StagesReader {
  readonly now: Instant
  /** Whether he may see to whom what was granted. */
  readonly seesAll: boolean
  /** Units of the roster that are his own. */
  readonly own: readonly string[]
}

interface Known {
  readonly reader: StagesReader
  readonly calendar: WorkCalendar
  readonly terms: Terms
  readonly organiser: string
  readonly members: Awaited<ReturnType<typeof membersById>>
  readonly people: ReadonlyMap<string, string>
  readonly exceptions: readonly ExceptionRow[]
  readonly conclusions: readonly ConclusionRow[]
}

/** The stages of a round with their windows, what was granted, and what follows for who is late: a unit sees it beforehand. 阶段 */
export async function readStages(db: Db, round: string, reader: StagesReader): Promise<StagesSheet> {
  const terms = await termsOf(db, round)
  const stages = await listStages(db, round)
  const mine = (unit: string) => reader.seesAll || reader.own.includes(unit)
  const exceptions = (await listExceptions(db, round)).filter(({ unit, withdrawnAt }) => withdrawnAt === null && mine(unit))
  const conclusions = (await listConclusions(db, round)).filter(({ unit }) => mine(unit))
  const office = await organiserOf(db, round)
  const names = await officialNames(db, office === null ? [] : [office], beijingDate(reader.now))
  const organiser = (office === null ? undefined : names.get(office)) ?? ''
  const units = [...reader.own, ...exceptions.map(({ unit }) => unit), ...conclusions.map(({ unit }) => unit)]
  const members = await membersById(db, round, [...new Set(units)])
  const people = await namesOfPeople(db, [...new Set(exceptions.map(({ by }) => by))])
  const known = { reader, terms, calendar: terms.calendar, organiser, members, people, exceptions, conclusions }
  return { now: reader.now, organiser, stages: stages.map((stage) => shown(stage, known)) }
}

function shown(stage: StageRow, known: Known): ShownStage {
  const { reader, calendar, exceptions, conclusions, organiser } = known
  const { position, name, kind, opensAt, closesAt, late, text } = stage
  const granted = exceptions.filter((one) => one.position === position)
  const left = (end: Instant | null, state: string) => (state === 'open' && end !== null ? workdaysLeft(end, reader.now, calendar) : null)
  const state = stageState(stage, reader.now)
  return {
    ...{ position, name, kind, state, opensAt, closesAt, late, text },
    workdaysLeft: left(closesAt, state),
    lateWords: lateInWords(late, closesAt, organiser),
    exceptions: granted.map((one) => exceptionShown(one, known)),
    conclusions: conclusions.filter((one) => one.position === position).map((one) => conclusionShown(one, known)),
    own: reader.own.map((unit) => {
      const ends = granted.filter((one) => one.unit === unit).map(({ until }) => until)
      const until = ends.reduce<Instant | null>((last, end) => (last === null || end > last ? end : last), null)
      const ownState = stageState(stage, reader.now, until)
      const end = endOf({ closesAt, until })
      return { unit, name: nameOf(unit, known), until, state: ownState, workdaysLeft: left(end, ownState) }
    }),
  }
}

const nameOf = (unit: string, { members }: Known): string => members.get(unit)?.name ?? ''

const exceptionShown = ({ id, unit, until, why, by, at }: ExceptionRow, known: Known): ShownException => ({
  ...{ id, unit, until, why, at },
  name: nameOf(unit, known),
  // A unit sees offices.
  by: known.reader.seesAll ? (known.people.get(by) ?? (by === PROGRAM.id ? PROGRAM.name : '')) : known.organiser,
})

function conclusionShown({ unit, at, declared, left }: ConclusionRow, known: Known): ShownConclusion {
  const checks = known.terms.askedOf(known.members.get(unit)?.group ?? '').checks
  const asks = (ids: readonly string[]) => ids.map((id) => checks.get(id)?.check.ask ?? '')
  return { unit, name: nameOf(unit, known), at, declared: asks(declared), left: asks(left) }
}

/** 逾期怎么算 */
export function lateInWords(late: LatePolicy, closesAt: Instant | null, organiser: string): string {
  if (closesAt === null) return '没有截止时间，不会逾期。'
  switch (late) {
    case 'accepted':
      return `${latePolicyInWords(late)}。`
    case 'refused':
      return `${latePolicyInWords(late)}；确有原因的，由${organiser}给单位延期。`
    case 'none':
      return `${latePolicyInWords(late)}，到时自动记下；确有原因的，请在截止前请${organiser}延期。`
  }
}
