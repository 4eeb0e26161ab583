import { setImmediate as others } from 'node:timers/promises'
import { resultData, unitResultData } from '../../engine/receipt.ts'
import type { Standings } from '../../model/Standing.ts'
import type { Store } from '../../store/Store.ts'
import { deskRows } from '../desk/deskRows.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { movesBetween, OTHER_WORDING } from './movesBetween.ts'
import { eachSettledUnit, readSettledHead, readSettledStandings, type KeptSnapshot } from './readSettled.ts'
import { settledStandings } from './SettledUnit.ts'
import { linesOf, standingWords } from './snapshotMoves.ts'
import { same, viewedResult, viewedSettled } from './Viewed.ts'
import type { SnapshotMove } from './ViewsSheet.ts'

/** Who comes out otherwise now than when a round was settled, row by row and why; others are served between the units. 定稿以后谁变了 */
export async function movesSince(
  store: Pick<Store, 'blobs'>,
  { askedOf, compiled, hash }: Pick<Terms, 'askedOf' | 'compiled' | 'hash'>,
  settled: KeptSnapshot,
  now: Standings,
): Promise<readonly SnapshotMove[]> {
  const then = linesOf(await readSettledStandings(store, settled))
  const today = linesOf(settledStandings(now))
  const places = new Map(resultData({ ...now, results: [] }).standings.map((one) => [one.unit, one]))
  const results = new Map(now.results.map((result) => [result.unit.id, result]))
  const words = (of: typeof then, unit: string) => standingWords(of.get(unit), compiled.programme.printing.decimals)
  const moved: SnapshotMove[] = []
  const otherwise = (settled.programme ?? hash) === hash ? undefined : OTHER_WORDING
  const add = (unit: { readonly id: string; readonly name: string }, rows: SnapshotMove['rows']) =>
    void moved.push({ unit: unit.id, name: unit.name, before: words(then, unit.id), after: words(today, unit.id), rows })
  for await (const line of eachSettledUnit(store, await readSettledHead(store, settled))) {
    const one = results.get(line.unit.id)
    results.delete(line.unit.id)
    await others()
    if (!one) add(line.unit, [])
    else if (!same([line.result, line.standing], [unitResultData(one), places.get(one.unit.id)]))
      add(one.unit, movesBetween(viewedSettled(line), viewedResult(one), [...deskRows(askedOf(one.unit.group)).values()], otherwise))
  }
  for (const { unit } of results.values()) add(unit, [])
  return moved
}
