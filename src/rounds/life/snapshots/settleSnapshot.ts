import { receiptOf, resultData, SEMANTICS, type Receipt } from '../../../engine/receipt.ts'
import { score } from '../../../engine/score.ts'
import { stand } from '../../../engine/stand.ts'
import type { Actor } from '../../../model/Actor.ts'
import { canonicalJson } from '../../../model/canonicalJson.ts'
import type { Facts, Unit } from '../../../model/Facts.ts'
import type { Db } from '../../../store/Db.ts'
import { perform } from '../../../store/perform.ts'
import { holdMembers, listMembers } from '../../../store/queries/roster.ts'
import { holdNextAct, insertSnapshot } from '../../../store/queries/snapshots.ts'
import type { Store } from '../../../store/Store.ts'
import { factsOfRound } from '../facts/factsOfRound.ts'
import { termsOf } from '../terms/termsOf.ts'

/** A unit's settled result, as its file says it: what it was computed from, and what it came to. 定稿文件 */
export interface SettledUnit {
  readonly semantics: number
  readonly programme: string
  readonly receipt: string
  readonly round: { readonly id: string; readonly title: string; readonly demonstration: boolean }
  readonly unit: Unit
  readonly facts: Facts
  /** Numbers and states, node by node; never sentences. */
  readonly result: unknown
  readonly standing: unknown
}

/** What was settled. */
export interface Settled {
  readonly id: string
  readonly receipt: Receipt
}

/**
 * Settles a round as it stands: a file for each unit among the blobs, by its hash, and the receipt of all. 定稿
 *
 * Holds every unit meanwhile: what is settled is of one moment.
 */
export function settleSnapshot(store: Store, actor: Actor, round: string): Promise<Settled> {
  const id = store.newId()
  return perform(store, actor, async ({ tx, at, record }) => {
    const { units, files, receipt } = await settledUnits(tx, round)
    const hashes: Record<string, string> = {}
    for (const [index, unit] of units.entries()) {
      const { sha256 } = await store.blobs.put(new TextEncoder().encode(canonicalJson(files[index])))
      hashes[unit] = sha256
    }
    record({ act: 'round.settle', on: { kind: 'round', id: round }, refs: { snapshot: id, receipt: receipt.hash } })
    await insertSnapshot(tx, { id, round, receipt: receipt.hash, journalSeq: await holdNextAct(tx), files: hashes, at, by: actor.id })
    return { id, receipt }
  })
}

async function settledUnits(tx: Db, round: string) {
  const { compiled, calendar, hash } = await termsOf(tx, round)
  const members = await listMembers(tx, round)
  const units = members.map(({ unit }) => unit)
  await holdMembers(tx, round, units)
  const facts = await factsOfRound(tx, round)
  const scored = facts.units.map((one) => score(compiled, one.unit, one.facts, facts.asOf, calendar))
  const standings = stand(compiled, scored, facts.history, facts.decisions, calendar)
  const receipt = receiptOf(hash, facts, standings)
  const data = resultData(standings)
  const results = byUnit(data.results)
  const places = byUnit(data.standings)
  const { id, title, demonstration } = facts
  const files = facts.units.map((one): SettledUnit => ({
    semantics: SEMANTICS,
    programme: hash,
    receipt: receipt.hash,
    round: { id, title, demonstration },
    unit: one.unit,
    facts: one.facts,
    result: results.get(one.unit.id),
    standing: places.get(one.unit.id),
  }))
  return { units, files, receipt }
}

const byUnit = <Row extends { readonly unit: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.unit, row]))
