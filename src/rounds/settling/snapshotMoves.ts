import { printPoints, showPlace } from '../../engine/print.ts'
import type { Store } from '../../store/Store.ts'
import { deskRows } from '../desk/deskRows.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { movesBetween, OTHER_WORDING } from './movesBetween.ts'
import { eachSettledUnit, readSettledHead, readSettledStandings, type KeptSnapshot } from './readSettled.ts'
import type { SettledLine, SettledStanding } from './SettledUnit.ts'
import { pointsFrom, same, viewedSettled } from './Viewed.ts'
import type { SnapshotMove, SnapshotMoves } from './ViewsSheet.ts'

/**
 * Who came out otherwise in a settled result than in the one before it, row by row and why. What neither changed is in the same file, and is not read; of the
 * rest only what differs stays in memory. 两次定稿之间谁变了
 */
export async function snapshotMoves(
  store: Pick<Store, 'blobs'>,
  terms: Pick<Terms, 'askedOf' | 'compiled'>,
  after: KeptSnapshot,
  before: KeptSnapshot | null,
): Promise<SnapshotMoves> {
  const head = await readSettledHead(store, after)
  const told = { snapshot: after.id, number: after.number, kind: after.kind, units: head.units.length }
  if (!before) return { ...told, than: null, moved: [] }
  const old = await readSettledHead(store, before)
  const packs = new Map(old.units.map(({ unit, pack }) => [unit, pack]))
  const changed = head.units.filter(({ unit, pack }) => packs.get(unit) !== pack)
  const ids = new Set(changed.map(({ unit }) => unit))
  const earlier = new Map<string, SettledLine>()
  for await (const line of eachSettledUnit(store, { units: old.units.filter(({ unit }) => ids.has(unit)) })) earlier.set(line.unit.id, line)
  const [then, now] = [linesOf(await readSettledStandings(store, before)), linesOf(await readSettledStandings(store, after))]
  const { decimals } = terms.compiled.programme.printing
  const lineOf = (line: SettledStanding | undefined) => standingWords(line, decimals)
  const moved: SnapshotMove[] = []
  const otherwise = before.programme === after.programme ? undefined : OTHER_WORDING
  for await (const line of eachSettledUnit(store, { units: changed })) {
    const { id, name, group } = line.unit
    const first = earlier.get(id)
    if (first && same([first.result, first.standing], [line.result, line.standing])) continue
    const rows = first
      ? movesBetween(viewedSettled(first), viewedSettled(line), [...deskRows(terms.askedOf(group)).values()], otherwise)
      : []
    moved.push({ unit: id, name, before: lineOf(then.get(id)), after: lineOf(now.get(id)), rows })
  }
  return { ...told, than: { id: before.id, number: before.number, kind: before.kind, at: before.at }, moved }
}

/** Each unit’s line, whichever ranking it stands in. 各单位的名次等次 */
export const linesOf = ({ tables }: Awaited<ReturnType<typeof readSettledStandings>>): ReadonlyMap<string, SettledStanding> =>
  new Map(tables.flatMap(({ lines }) => lines.map((line) => [line.unit, line] as const)))

/** As it is told what a unit came to. 得分名次等次的说法 */
export function standingWords(line: SettledStanding | undefined, decimals: number): SnapshotMove['before'] {
  if (!line) return { total: '不在名单', place: null, grades: [] }
  const total = printPoints(pointsFrom(line.total), decimals).text
  return { total, place: line.place && showPlace(line.place), grades: line.grades }
}
