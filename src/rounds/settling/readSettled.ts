import type { Facts, Unit } from '../../model/Facts.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import { findSnapshot, type SnapshotRow } from '../../store/queries/snapshots.ts'
import type { Store } from '../../store/Store.ts'
import { bytesOf, readHead, readPack, readStandings } from './packs.ts'
import type { SettledHead, SettledLine, SettledStandings } from './SettledUnit.ts'

type Reading = Pick<Store, 'db' | 'blobs'>

/** Where a settled result is kept, of those that keep their facts; what was settled before that is only read unit by unit. 留有事实的定稿 */
export type KeptSnapshot = SnapshotRow & { readonly facts: string; readonly standings: string }

/** Refuses a snapshot that there is not, that belongs to another round, or that keeps no facts. 查找定稿 */
export async function findSettled({ db }: Pick<Store, 'db'>, round: string, snapshot: string): Promise<KeptSnapshot> {
  const row = await findSnapshot(db, snapshot)
  if (row?.round !== round) throw new Refusal('not-found', 'no-snapshot', '本批次没有这份定稿，请回到“定稿”页重新选择。')
  return keptOf(row)
}

/**
 * A settled result whose facts were kept. 留有事实的定稿
 *
 * @throws Refusal for one of an older program, which kept none
 */
export function keptOf(row: SnapshotRow): KeptSnapshot {
  const { facts, standings } = row
  if (facts !== null && standings !== null) return { ...row, facts, standings }
  throw new Refusal('conflict', 'snapshot-old', '这份定稿是旧版程序做的，没有留下全部答案，不能在这里打开。请重新定稿。')
}

/** A unit's result as it was settled. 读一个单位的定稿 */
export async function readSettledUnit({ db, blobs }: Reading, snapshot: string, unit: string): Promise<SettledLine> {
  const row = await findSnapshot(db, snapshot)
  const sha256 = row?.files[unit]
  if (!row || sha256 === undefined) throw new Refusal('not-found', 'settled-unknown', '没有这个单位的定稿结果，请回到批次页面重新选择。')
  if (row.facts === null) return JSON.parse((await bytesOf(blobs, sha256)).toString('utf8')) as SettledLine
  const found = (await readPack(blobs, sha256)).find((line) => line.unit.id === unit)
  if (!found) throw new Error(`The pack ${sha256} lacks the unit ${unit}.`)
  return found
}

/** What a settled round is apart from its units. 读定稿的批次 */
export const readSettledHead = ({ blobs }: Pick<Store, 'blobs'>, { facts }: Pick<KeptSnapshot, 'facts'>): Promise<SettledHead> =>
  readHead(blobs, facts)

/** Its rankings. 读定稿的排名 */
export const readSettledStandings = (
  { blobs }: Pick<Store, 'blobs'>,
  { standings }: Pick<KeptSnapshot, 'standings'>,
): Promise<SettledStandings> => readStandings(blobs, standings)

/** Its units one after the other, in the order of the roster; a pack of them is in memory at a time. 逐个读定稿的单位 */
export async function* eachSettledUnit(
  { blobs }: Pick<Store, 'blobs'>,
  { units }: Pick<SettledHead, 'units'>,
): AsyncGenerator<SettledLine, undefined> {
  let pack = ''
  let lines = new Map<string, SettledLine>()
  for (const { unit, pack: sha256 } of units) {
    if (pack !== sha256) {
      lines = new Map((await readPack(blobs, sha256)).map((line) => [line.unit.id, line]))
      pack = sha256
    }
    const line = lines.get(unit)
    if (!line) throw new Error(`The pack ${sha256} lacks the unit ${unit}.`)
    yield line
  }
}

/** All that a settled round was computed from: whoever scores it gets its receipt. 定稿的全部事实 */
export async function readSettledFacts(store: Pick<Store, 'blobs'>, row: Pick<KeptSnapshot, 'facts'>): Promise<RoundFacts> {
  const head = await readSettledHead(store, row)
  const units: { readonly unit: Unit; readonly facts: Facts }[] = []
  for await (const { unit, facts } of eachSettledUnit(store, head)) units.push({ unit, facts })
  return { ...head.round, units, history: head.history, decisions: head.decisions }
}
