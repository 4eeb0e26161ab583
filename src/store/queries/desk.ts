import type { Answering } from '../../model/Answering.ts'
import type { AnswerValue, Lane, Unit } from '../../model/Facts.ts'
import type { Db } from '../Db.ts'
import type { Restated } from '../schema/answers.ts'
import type { ResultBrief } from '../schema/results.ts'
import type { AnswerRow, CurrentAnswer } from './answers.ts'
import { rowsOf } from './prepared.ts'

/** A unit of the roster, in its order. */
export interface RosterUnit {
  readonly unit: string
  readonly record: Unit
}

const OF_GROUP = {
  name: 'desk-members',
  text: `select unit, record from roster where round = $1 and record ->> 'group' = $2 order by position`,
}

/** A group of the roster, in its order. */
export const listGroup = (db: Db, round: string, group: string): Promise<readonly RosterUnit[]> => rowsOf(db, OF_GROUP, [round, group])

const NEIGHBOURS = {
  name: 'desk-neighbours',
  text:
    `select unit, record ->> 'name' as name from roster where round = $1 and record ->> 'group' = ` +
    `(select record ->> 'group' from roster where round = $1 and unit = $2) order by position`,
}

/** The units of a unit's group by name, in their order. */
export const listNeighbours = (db: Db, round: string, unit: string): Promise<readonly { readonly unit: string; readonly name: string }[]> =>
  rowsOf(db, NEIGHBOURS, [round, unit])

/** That an answer stands, without what it says. */
export interface StandingMark {
  readonly unit: string
  readonly check: string
  readonly object: string
  readonly lane: Lane
  readonly seat: string
  readonly contradictory: boolean
  readonly state: AnswerRow['state']
  readonly saidBy: string
}

/** Answer by answer (`offset 0` keeps the planner from another order): for the tens of thousands of a row it would rather read the millions there are. */
const MARKS = {
  name: 'desk-marks',
  text:
    'select c.unit, c.check_id as "check", c.object, c.lane, c.seat, c.contradictory, a.state, a.said_by as "saidBy" from current_answers c ' +
    'cross join lateral (select state, said_by from answers where id = c.answer offset 0) a where c.round = $1 and c.check_id = any($2::text[])',
}

/** What stands in the cells of some checks, in all units. */
export const listStandingMarks = (db: Db, round: string, checks: readonly string[]): Promise<readonly StandingMark[]> =>
  rowsOf(db, MARKS, [round, checks])

const CURRENT = {
  name: 'desk-answers',
  text:
    'select a.id, a.unit, a.check_id as "check", a.object, a.lane, a.seat, a.state, a.value, a.why, a.proof, a.confirmed_by as "confirmedBy", ' +
    'a.said_by as "saidBy", a.said_at as "saidAt", c.restated, c.contradictory from current_answers c ' +
    'cross join lateral (select * from answers where id = c.answer offset 0) a ' +
    'where c.round = $1 and c.unit = any($2::text[]) and c.check_id = any($3::text[]) order by c.answer',
}

interface RawAnswer {
  readonly id: string
  readonly restated: Restated | null
  readonly contradictory: boolean
  readonly value: AnswerValue | null
}

/** What stands in the cells of some checks and units, in the order in which it was put in. */
export async function listAnswersTo(
  db: Db,
  round: string,
  units: readonly string[],
  checks: readonly string[],
): Promise<readonly CurrentAnswer[]> {
  const rows = await rowsOf<Omit<CurrentAnswer['answer'], 'id' | 'round'> & RawAnswer>(db, CURRENT, [round, units, checks])
  return rows.map(({ restated, contradictory, id, ...said }) => ({
    answer: { ...said, id: Number(id), round },
    restated,
    contradictory,
  }))
}

const HISTORY = {
  name: 'desk-history',
  text:
    'select a.id, a.check_id as "check", a.object, a.lane, a.seat, a.state, a.value, a.why, a.proof, a.confirmed_by as "confirmedBy", ' +
    'a.said_by as "saidBy", a.said_at as "saidAt", a.via, exists (select 1 from current_answers c where c.round = a.round and c.unit = a.unit ' +
    'and c.answer = a.id) as stands from answers a where a.round = $1 and a.unit = $2 and a.check_id = any($3::text[]) order by a.id desc limit 200',
}

/** An answer that was once given. */
export type PastRow = Pick<
  AnswerRow,
  'id' | 'check' | 'object' | 'lane' | 'seat' | 'state' | 'value' | 'why' | 'proof' | 'confirmedBy' | 'saidBy' | 'saidAt'
> & { readonly via: string | null; readonly stands: boolean }

/** All that was ever said to some checks of a unit, the latest first, of very many the latest only. */
export async function listPastAnswers(db: Db, round: string, unit: string, checks: readonly string[]): Promise<readonly PastRow[]> {
  const rows = await rowsOf<Omit<PastRow, 'id'> & { readonly id: string }>(db, HISTORY, [round, unit, checks])
  return rows.map((row) => ({ ...row, id: Number(row.id) }))
}

const NODES = {
  name: 'desk-nodes',
  text:
    `select unit, semantics, jsonb_path_query_first(nodes, '$.** ? (@.code == $code)', jsonb_build_object('code', $3::text)) as node ` +
    'from unit_results where round = $1 and unit = any($2::text[])',
}

/** A node of some units' results, as it was kept; of one with copies the node around them. */
export const listNodeResults = (
  db: Db,
  round: string,
  units: readonly string[],
  code: string,
): Promise<readonly { readonly unit: string; readonly semantics: number; readonly node: unknown }[]> =>
  rowsOf(db, NODES, [round, units, code])

const WHOLE = { name: 'desk-result', text: 'select semantics, brief, nodes from unit_results where round = $1 and unit = $2' }

/** A unit's whole result as it was kept; null: nothing was. */
export async function findKeptResult(
  db: Db,
  round: string,
  unit: string,
): Promise<{ readonly semantics: number; readonly brief: ResultBrief; readonly nodes: unknown } | null> {
  const [found] = await rowsOf<{ semantics: number; brief: ResultBrief; nodes: unknown }>(db, WHOLE, [round, unit])
  return found ?? null
}

const BESIDE = {
  name: 'desk-beside',
  text:
    `select 'evidence' as kind, unit, check_id as at, count(*)::int as count from evidence where round = $1 and unit = any($2::text[]) ` +
    'and check_id = any($3::text[]) and withdrawn_at is null group by unit, check_id ' +
    `union all select 'comment', unit, node, count(*)::int from comments where round = $1 and unit = any($2::text[]) and node = any($4::text[]) ` +
    'and withdrawn_at is null group by unit, node ' +
    `union all select 'proposal', unit, node, count(*)::int from applicability_proposals where round = $1 and unit = any($2::text[]) ` +
    'and node = any($4::text[]) and decision is null group by unit, node',
}

/** How much lies beside a cell besides its answers. */
export interface Beside {
  readonly kind: 'evidence' | 'comment' | 'proposal'
  readonly unit: string
  /** A check for evidence, else a node. */
  readonly at: string
  readonly count: number
}

/** Evidence, comments and open proposals of some units at some checks and nodes. 格旁的材料数 */
export const countBeside = (
  db: Db,
  round: string,
  units: readonly string[],
  checks: readonly string[],
  nodes: readonly string[],
): Promise<readonly Beside[]> => rowsOf(db, BESIDE, [round, units, checks, nodes])

const STATE = { name: 'desk-round', text: 'select revision, answering from rounds where id = $1' }

/** How often a round has changed, and who is expected to answer what in it. */
export async function roundState(db: Db, round: string): Promise<{ readonly revision: number; readonly answering: Answering }> {
  const [found] = await rowsOf<{ revision: string; answering: Answering }>(db, STATE, [round])
  return { revision: Number(found?.revision ?? 0), answering: found?.answering ?? {} }
}
