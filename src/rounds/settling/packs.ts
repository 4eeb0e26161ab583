import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { resultData, unitResultData } from '../../engine/receipt.ts'
import { canonicalJson } from '../../model/canonicalJson.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Result } from '../../model/Result.ts'
import type { Blobs, Sha256 } from '../../store/Blobs.ts'
import { inParts } from '../../store/queries/inParts.ts'
import { packText } from './packText.ts'
import { pauses } from './pauses.ts'
import type { ScoredForSettling } from './ScoredForSettling.ts'
import type { SettledHead, SettledLine, SettledStandings } from './SettledUnit.ts'
import { settledStandings } from './SettledUnit.ts'

const unpacked = promisify(gunzip)

/** So many units are in one file: few enough to be read for one of them, and thousands are not thousands of files. */
const PACK = 40

/** So many files are on their way to the disk at a time. */
const AT_ONCE = 4

/** Where a settled result lies among the blobs. 定稿文件 */
export interface SettledFiles {
  readonly facts: Sha256
  readonly standings: Sha256
  /** Unit → SHA-256 of its pack. */
  readonly files: Readonly<Record<string, Sha256>>
}

/**
 * Writes a scored round among the blobs, some units at a time: no more of them than that is in memory as text. 写入定稿文件
 *
 * What did not change since it was settled before has the same hash, and is there already.
 */
export async function writeSettled(blobs: Blobs, scored: ScoredForSettling, clearings: SettledHead['clearings']): Promise<SettledFiles> {
  const { facts, standings, receipt } = scored
  const results = new Map(standings.results.map((result) => [result.unit.id, result]))
  const places = new Map(resultData({ ...standings, results: [] }).standings.map((one) => [one.unit, one]))
  const files: Record<string, Sha256> = {}
  const parts = inParts(facts.units, PACK)
  const pause = pauses()
  const write = async (): Promise<void> => {
    for (const part of parts) {
      const lines: Uint8Array[] = []
      for (const one of part) {
        lines.push(...lineOf(scored, one, results.get(one.unit.id), places.get(one.unit.id)))
        await pause()
      }
      const { sha256 } = await blobs.put(Buffer.concat(lines))
      for (const { unit } of part) files[unit.id] = sha256
    }
  }
  // Each takes the next part; where one fails, the others take no more.
  await Promise.all(Array.from({ length: AT_ONCE }, write))
  const { units, history, decisions, ...round } = facts
  const inOrder = units.map(({ unit }) => ({ unit: unit.id, pack: files[unit.id] ?? '' }))
  const head: SettledHead = { receipt, round, history, decisions, clearings, units: inOrder }
  return {
    facts: (await blobs.put(Buffer.from(canonicalJson(head)))).sha256,
    standings: (await blobs.put(Buffer.from(canonicalJson(settledStandings(standings))))).sha256,
    files,
  }
}

type UnitFacts = ScoredForSettling['facts']['units'][number]

/** Facts and result are nearly all of a line, and go into it packed as they are kept; the pieces read as one text. */
function lineOf({ packed }: ScoredForSettling, one: UnitFacts, result: Result | undefined, standing: unknown): readonly Uint8Array[] {
  const { facts, result: data } = (result && packed?.(result)) ?? {
    facts: packText(JSON.stringify(one.facts)),
    result: packText(result ? canonicalJson(unitResultData(result)) : 'null'),
  }
  const head = `{"unit":${JSON.stringify(one.unit)},"standing":${JSON.stringify(standing ?? null)},"result":`
  return [packText(head), data, BETWEEN, facts, END]
}

const BETWEEN = packText(',"facts":')
const END = packText('}\n')

/** The units of a pack. 读取一包 */
export async function readPack(blobs: Blobs, sha256: Sha256): Promise<readonly SettledLine[]> {
  const text = (await unpacked(await bytesOf(blobs, sha256))).toString('utf8')
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as SettledLine]))
}

export const readHead = async (blobs: Blobs, sha256: Sha256): Promise<SettledHead> =>
  JSON.parse((await bytesOf(blobs, sha256)).toString('utf8')) as SettledHead

export const readStandings = async (blobs: Blobs, sha256: Sha256): Promise<SettledStandings> =>
  JSON.parse((await bytesOf(blobs, sha256)).toString('utf8')) as SettledStandings

/** The bytes of a file that a settled result is made of. 定稿的文件 */
export async function bytesOf(blobs: Blobs, sha256: Sha256): Promise<Buffer> {
  const stream = await blobs.get(sha256)
  if (!stream) throw new Refusal('unavailable', 'settled-missing', '定稿的文件在文件库里找不到，请联系系统管理员核对文件库，或从备份恢复。')
  return buffer(stream)
}
