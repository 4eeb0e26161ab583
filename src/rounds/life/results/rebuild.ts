import type { Actor } from '../../../model/Actor.ts'
import { canonicalJson } from '../../../model/canonicalJson.ts'
import { grouped } from '../../../model/grouped.ts'
import type { Db } from '../../../store/Db.ts'
import { perform } from '../../../store/perform.ts'
import { announce } from '../../../store/queries/announce.ts'
import { clearCurrent, listAnswers, listCurrentRows, putCurrent } from '../../../store/queries/answers.ts'
import { listUnitResults, putUnitResults } from '../../../store/queries/results.ts'
import { holdMembers, membersAfter } from '../../../store/queries/roster.ts'
import { listRoundIds, raiseRevision } from '../../../store/queries/rounds.ts'
import type { Store } from '../../../store/Store.ts'
import { cellsFrom, currentRow } from '../cells/cellsOf.ts'
import { besidesAnswers } from '../facts/keptOf.ts'
import { termsOf, type Terms } from '../terms/termsOf.ts'
import { scoredRow } from './scoredRow.ts'

/** What was computed again, and where it was other than what was kept. 重建结果 */
export interface Rebuilt {
  readonly rounds: number
  readonly units: number
  readonly differing: readonly Differing[]
}

/** A unit whose caches were wrong. */
export interface Differing {
  readonly round: string
  readonly unit: string
  /** What stands in its cells. */
  readonly answers: boolean
  /** What was computed from it. */
  readonly result: boolean
}

/** So many units at a time: all that was ever said of them is in memory at once. */
const PART = 50

/** What it may be told. */
export interface RebuildOptions {
  /** Absent: all rounds. */
  readonly round?: string
  readonly watch?: (units: number) => void
}

/**
 * Makes the current answers and results again from all that was ever said, and says what differed. 重建缓存
 *
 * Part by part, each in a transaction of its own: people go on working meanwhile.
 */
export async function rebuild(store: Store, actor: Actor, { round, watch = () => undefined }: RebuildOptions = {}): Promise<Rebuilt> {
  const rounds = round === undefined ? await listRoundIds(store.db) : [round]
  const differing: Differing[] = []
  let units = 0
  for (const id of rounds) {
    const terms = await termsOf(store.db, id)
    let wrong = 0
    let after: string | null = null
    for (;;) {
      const part: readonly { readonly unit: string }[] = await membersAfter(store.db, id, after, PART)
      const last = part.at(-1)
      if (!last) break
      const found = await store.transaction((tx) =>
        rebuildPart(
          tx,
          terms,
          part.map(({ unit }) => unit),
        ),
      )
      differing.push(...found)
      wrong += found.length
      units += part.length
      watch(units)
      after = last.unit
    }
    await perform(store, actor, ({ record }) => {
      record({ act: 'round.rebuild', on: { kind: 'round', id }, refs: { differing: String(wrong) } })
      return Promise.resolve()
    })
  }
  return { rounds: rounds.length, units, differing }
}

async function rebuildPart(tx: Db, terms: Terms, units: readonly string[]): Promise<readonly Differing[]> {
  const { round } = terms
  const members = await holdMembers(tx, round, units)
  const besides = await besidesAnswers(tx, terms, units)
  const cells = [...cellsFrom(await listAnswers(tx, round, units)).values()].flat().sort((a, b) => a.answer.id - b.answer.id)
  const standing = grouped(cells, ({ answer }) => answer.unit)
  const rowsKept = grouped(await listCurrentRows(tx, round, units), ({ unit }) => unit)
  const resultsKept = new Map((await listUnitResults(tx, round, units)).map((row) => [row.unit, row]))

  const again = members.map((member) => {
    const own = standing.get(member.unit) ?? []
    return { unit: member.unit, rows: own.map(currentRow), result: scoredRow(terms, member, { ...besides(member.unit), standing: own }) }
  })
  const differing = again.flatMap(({ unit, rows, result }) => {
    const answers = canonicalJson(rows) !== canonicalJson(rowsKept.get(unit) ?? [])
    const kept = resultsKept.get(unit) ?? null
    // A result of a program that kept no squares is completed, and is not wrong.
    const squares = kept?.squares === null ? null : result.squares
    const results = canonicalJson({ ...result, squares }) !== canonicalJson(kept)
    return answers || results ? [{ round, unit, answers, result: results }] : []
  })
  const incomplete = again.filter(({ unit }) => resultsKept.get(unit)?.squares === null)
  const wrong = new Set([...differing, ...incomplete].map(({ unit }) => unit))
  if (wrong.size === 0) return differing
  await clearCurrent(tx, round, [...wrong])
  const right = again.filter(({ unit }) => wrong.has(unit))
  await putCurrent(
    tx,
    right.flatMap(({ rows }) => rows),
  )
  await putUnitResults(
    tx,
    right.map(({ result }) => result),
  )
  await announce(tx, { kind: 'round', round })
  if (differing.length > 0) await raiseRevision(tx, round)
  return differing
}
