import { digestOf } from '../../engine/digestOf.ts'
import type { Actor } from '../../model/Actor.ts'
import type { Answering } from '../../model/Answering.ts'
import type { EarlierResult, Unit } from '../../model/Facts.ts'
import type { Instant } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { CalendarData, RoundFacts } from '../../model/RoundFacts.ts'
import type { Db } from '../../store/Db.ts'
import { perform, type Performance } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { inParts } from '../../store/queries/inParts.ts'
import { putUnitResults } from '../../store/queries/results.ts'
import { holdRegistered, insertRoster } from '../../store/queries/roster.ts'
import { findRound, insertRound } from '../../store/queries/rounds.ts'
import { unitById } from '../../store/queries/units.ts'
import type { Store } from '../../store/Store.ts'
import { keptOf } from './facts/keptOf.ts'
import { scoredRow } from './results/scoredRow.ts'
import { programmeFor, termsOf } from './terms/termsOf.ts'

/** A round as it is to be opened. 开批次的内容 */
export interface NewRound extends Pick<RoundFacts, 'title' | 'demonstration' | 'asOf' | 'shift' | 'period'> {
  /** A new one is made where none is given. */
  readonly id?: string
  /** The hash of a published programme. */
  readonly programme: string
  /** The root of what it assesses: who organises it. */
  readonly unit: string
  readonly calendar: CalendarData
  /** In the order of the roster; their ids are those of registered units. */
  readonly roster: readonly Unit[]
  readonly history: readonly EarlierResult[]
  /** One clerk, no windows, no self-check. */
  readonly simple?: boolean
  /** Who is expected to answer which check. */
  readonly answering?: Answering
  /** Who signed the matrix of applicability. */
  readonly signed?: { readonly by: string; readonly at: Instant }
}

/**
 * Opens a round: binds a published programme to registered units and freezes the roster. 开批次
 *
 * @returns its id
 */
export function openRound(store: Store, actor: Actor, round: NewRound): Promise<string> {
  const id = round.id ?? store.newId()
  return perform(store, actor, async (performance) => {
    await addRound(performance, actor, { ...round, id })
    await scoreRoster(performance.tx, id, round.roster)
    return id
  })
}

/** Computes each unit of a round that was just written. */
export async function scoreRoster(tx: Db, id: string, roster: readonly Unit[]): Promise<void> {
  const terms = await termsOf(tx, id)
  for (const part of inParts(roster, 200)) {
    const kept = await keptOf(
      tx,
      terms,
      part.map((unit) => unit.id),
    )
    await putUnitResults(
      tx,
      part.map((record) => scoredRow(terms, { unit: record.id, record }, kept(record.id))),
    )
  }
}

/** Writes the round and its roster; the results of its units are the caller's, in the same transaction. */
export async function addRound({ tx, at, record }: Performance, actor: Actor, round: NewRound & { readonly id: string }): Promise<void> {
  const { id, title, programme, unit, asOf, shift = 0, period, calendar, roster, history, demonstration, simple, answering, signed } = round
  if (await findRound(tx, id)) {
    throw new Refusal('conflict', 'round-id-taken', `已经有编号为“${id}”的批次，请换一个编号，或打开原来的批次。`)
  }
  if (!(await unitById(tx, unit))) {
    throw new Refusal('not-found', 'no-unit', '没有找到组织这次考核的单位，请先在“系统—单位”里登记。')
  }
  const { compiled } = await programmeFor(tx, programme, { shift, ...(period ? { period } : {}) })
  refuseUnfit(
    roster,
    compiled.programme.groups.map(({ name }) => name),
  )
  refuseUnregistered(
    roster,
    await holdRegistered(
      tx,
      roster.map((one) => one.id),
    ),
    asOf,
  )
  await insertRound(tx, {
    id,
    title,
    programme,
    demonstration,
    asOf,
    shift,
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
    calendar,
    history,
    unit,
    openedAt: at,
    openedBy: actor.id,
    revision: 0,
    simple: simple ?? false,
    answering: answering ?? {},
    matrixSignedBy: signed?.by ?? null,
    matrixSignedAt: signed?.at ?? null,
  })
  await insertRoster(
    tx,
    id,
    roster.map((one) => ({ unit: one.id, record: one })),
  )
  await announce(tx, { kind: 'round', round: id })
  record({ act: 'round.open', on: { kind: 'round', id }, refs: { programme, roster: digestOf(roster) } })
}

function refuseUnfit(roster: readonly Unit[], groups: readonly string[]): void {
  if (roster.length === 0) throw new Refusal('invalid', 'roster-empty', '考核名单里没有单位，请至少列入一个单位。')
  const seen = new Set<string>()
  const twice = roster.filter(({ id }) => seen.has(id) || !seen.add(id))
  if (twice.length > 0) {
    throw new Refusal(
      'invalid',
      'roster-double',
      '考核名单里有单位列了两次，请各留一处。',
      twice.map(({ name }) => name),
    )
  }
  const strange = roster.filter(({ group }) => !groups.includes(group))
  if (strange.length === 0) return
  throw new Refusal(
    'invalid',
    'roster-group',
    `考核名单里有单位的组别不在方案里，请改为方案的组别：${groups.join('、')}。`,
    strange.map(({ name, group }) => `${name}（${group}）`),
  )
}

type Registered = Awaited<ReturnType<typeof holdRegistered>>

function refuseUnregistered(roster: readonly Unit[], registered: Registered, asOf: string): void {
  const known = new Map(registered.map((unit) => [unit.id, unit]))
  const unknown = roster.filter(({ id }) => !known.has(id))
  if (unknown.length > 0) {
    throw new Refusal(
      'invalid',
      'unit-not-registered',
      `考核名单里有 ${unknown.length} 个单位还没有登记，请先在“系统—单位”里登记。`,
      unknown.map(({ name }) => name),
    )
  }
  const gone = roster.filter(({ id }) => {
    const unit = known.get(id)
    return unit !== undefined && (unit.validFrom > asOf || (unit.validTo !== null && unit.validTo < asOf))
  })
  if (gone.length === 0) return
  throw new Refusal(
    'invalid',
    'unit-not-valid',
    `考核名单里有 ${gone.length} 个单位在计分截止日${asOf}不存在，请核对单位的起止日期或计分截止日。`,
    gone.map(({ name }) => name),
  )
}
