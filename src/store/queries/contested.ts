import { and, between, eq, isNull, notInArray, or, sql, type SQL } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Lane } from '../../model/Facts.ts'
import type { Db } from '../Db.ts'
import { answers, overrides } from '../schema/answers.ts'
import { incidents } from '../schema/incidents.ts'
import { people } from '../schema/people.ts'
import { anyOf } from './anyOf.ts'

/** Cells of a unit at which somebody may have answered. */
interface Contested {
  readonly round: string
  readonly unit: string
  readonly checks: readonly string[]
  /** Null: every object. */
  readonly object: string | null
  readonly nodes: readonly string[]
  /** Kinds of incidents that are read there, and in which days. */
  readonly kinds: readonly string[]
  readonly period: { readonly from: string; readonly to: string }
}

/** In these lanes nobody judges: the unit itself speaks, or another body did. */
const NO_JUDGEMENT: readonly Lane[] = ['self', 'import']

/**
 * Whether somebody gave one of the answers that are contested, recorded what happened there, or put a value there: he does not decide about it. What was entered
 * from paper is his whose name it bears; what a deputy did in his time is also his for whom he stood in. 是否原评分人
 */
export async function gaveContested(db: Db, contested: Contested, who: readonly string[]): Promise<boolean> {
  const { round, unit, checks, object, nodes, kinds, period } = contested
  const names = (await db.select({ name: people.name }).from(people).where(anyOf(people.id, who))).map(({ name }) => name)
  const [answered] = await db
    .select({ id: answers.id })
    .from(answers)
    .where(
      and(
        eq(answers.round, round),
        eq(answers.unit, unit),
        anyOf(answers.check, checks),
        notInArray(answers.lane, [...NO_JUDGEMENT]),
        ...(object === null ? [] : [eq(answers.object, object)]),
        or(
          and(isHis(answers.person, answers.recordedAt, who), sql`coalesce(${answers.via}, '') <> 'behalf'`),
          and(eq(answers.via, 'behalf'), anyOf(answers.saidBy, names)),
        ),
      ),
    )
    .limit(1)
  if (answered) return true
  const [overridden] = await db
    .select({ id: overrides.id })
    .from(overrides)
    .where(
      and(
        eq(overrides.round, round),
        eq(overrides.unit, unit),
        anyOf(overrides.node, nodes),
        isHis(overrides.person, overrides.recordedAt, who),
      ),
    )
    .limit(1)
  if (overridden) return true
  const { from, to } = period
  const [recorded] = await db
    .select({ id: incidents.id })
    .from(incidents)
    .where(
      and(
        eq(incidents.unit, unit),
        anyOf(incidents.kind, kinds),
        between(incidents.on, from, to),
        isNull(incidents.withdrawnAt),
        isHis(incidents.person, incidents.recordedAt, who),
      ),
    )
    .limit(1)
  return recorded !== undefined
}

/** Done by one of them, or by who stood in for one of them then. */
const isHis = (person: AnyPgColumn, at: AnyPgColumn, who: readonly string[]): SQL =>
  sql`(${anyOf(person, who)} or exists (select 1 from duties deputy join duties principal on principal.id = deputy.deputy_of
    where deputy.person = ${person} and principal.person = any(${sql.param([...who])})
    and deputy."from" <= ${at} and (deputy."to" is null or deputy."to" > ${at})))`
