import { Readable } from 'node:stream'
import { canonicalJson } from '../../model/canonicalJson.ts'
import { readProof } from '../../model/Proof.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Sha256 } from '../../store/Blobs.ts'
import type { Db } from '../../store/Db.ts'
import { listFeedbacks } from '../../store/queries/feedbacks.ts'
import { listHandOvers } from '../../store/queries/handOvers.ts'
import { readJournalHead } from '../../store/queries/journal.ts'
import { listClaims } from '../../store/queries/claims.ts'
import { listObjections } from '../../store/queries/objections.ts'
import { namesOfPeople } from '../../store/queries/people.ts'
import { findPublishedProgramme } from '../../store/queries/programmes.ts'
import type { PublicationRow } from '../../store/queries/publications.ts'
import {
  contentsOfRound,
  listRoundActs,
  listRoundApprovals,
  listRoundEvidence,
  listRoundPublications,
} from '../../store/queries/roundArchive.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { listClearings } from '../../store/queries/settling.ts'
import { listSnapshots, type SnapshotRow } from '../../store/queries/snapshots.ts'
import { readTogether } from '../../store/readTogether.ts'
import type { Store } from '../../store/Store.ts'
import type { ArchiveChoice, ArchiveEntry } from './ArchiveEntry.ts'
import { archiveGuide } from './archiveGuide.ts'

/** A settled round as it is put away: the same bytes as long as nothing was done in the round. 批次档案 */
export interface RoundArchive {
  /** Without an ending. */
  readonly name: string
  readonly entries: readonly ArchiveEntry[]
}

/** All that a round leaves behind, listed; what is large is read when its turn comes. 归档 */
export async function archiveRound(store: Store, id: string, choice: ArchiveChoice): Promise<RoundArchive> {
  const kept = await readTogether(store, (tx) => readKept(tx, id))
  const { round, snapshots, records } = kept
  const { blobs, db } = store
  const blob = (path: string, sha256: Sha256): ArchiveEntry => ({ path, open: () => bytesOf(blobs, sha256) })
  const packs = new Set(snapshots.flatMap(({ files }) => Object.values(files)))
  const content = choice.files ? await contentsOfRound(db, id, kept.papers) : []
  const entries = [
    text('说明.md', archiveGuide({ title: round.title, demonstration: round.demonstration, snapshots, choice })),
    json('批次.json', round),
    ...kept.programmes.flatMap(({ hash, files }) => Object.entries(files).map(([path, words]) => text(`方案/${hash}/${path}`, words))),
    ...snapshots.flatMap((snapshot) => settledEntries(snapshot, blob)),
    ...[...packs].sort().map((sha256) => blob(`定稿/单位/${sha256}.ndjson.gz`, sha256)),
    ...Object.entries(records).map(([name, rows]) => json(`记录/${name}.json`, rows)),
    lines('佐证/清单.ndjson', () => evidenceLines(db, id)),
    ...content.map(({ sha256, name }) => blob(`佐证/文件/${sha256}${endingOf(name)}`, sha256)),
    ...(choice.files ? kept.publications.flatMap((one) => publishedEntries(one, blob)) : []),
    lines('操作日志.ndjson', () => journalLines(db, id, kept.upTo)),
  ]
  return { name: `批次档案-${round.title}`, entries }
}

async function readKept(tx: Db, id: string) {
  const round = await findRound(tx, id)
  if (!round) throw new Refusal('not-found', 'no-round', '没有这个考核批次，可能已改用别的编号，请回到批次列表重新选择。')
  const snapshots = (await listSnapshots(tx, id)).toSorted((a, b) => a.number - b.number)
  if (!snapshots.some(({ kind, facts }) => kind === 'final' && facts !== null))
    throw new Refusal('conflict', 'archive-unsettled', '这个批次还没有最终定稿，结果还会变，不能归档。请做完最终定稿再归档。')
  const approvals = await listRoundApprovals(tx, id)
  const handOvers = await listHandOvers(tx, id)
  const publications = await listRoundPublications(tx, id)
  const hashes = [...new Set([round.programme, ...snapshots.flatMap(({ programme }) => programme ?? [])])].sort()
  const programmes = await Promise.all(hashes.map(async (hash) => ({ hash, files: (await findPublishedProgramme(tx, hash))?.files ?? {} })))
  const claims = await listClaims(tx, id)
  const records = {
    加分申报: claims,
    定稿前裁定: await listClearings(tx, id),
    反馈: await listFeedbacks(tx, id),
    异议: await listObjections(tx, id, { state: null, unit: null, node: null }),
    审定: approvals,
    报送: handOvers,
    公布: publications,
  }
  const people = [...new Set(peopleIn(Object.values(records).flat()))]
  return {
    ...{ round, snapshots, programmes, publications, upTo: (await readJournalHead(tx)).seq },
    papers: [...approvals, ...handOvers, ...claims].flatMap(({ proof }) => proof).map(fileIn),
    records: { ...records, 人员: Object.fromEntries(await namesOfPeople(tx, people)) },
  }
}

/** A signed page is named by its id, what a unit cites as it is written among proof. */
function fileIn(entry: string): string {
  const one = readProof(entry)
  return one.kind === 'file' ? one.id : entry
}

/** Columns that say who did something. */
const WHO: ReadonlySet<string> = new Set(['by', 'person', 'draftedBy', 'filedBy', 'decidedBy', 'withdrawnBy'])

const peopleIn = (rows: readonly object[]): readonly string[] =>
  rows.flatMap((row) => Object.entries(row).flatMap(([key, value]) => (WHO.has(key) && typeof value === 'string' ? [value] : [])))

function settledEntries(
  { files, ...snapshot }: SnapshotRow,
  blob: (path: string, sha256: Sha256) => ArchiveEntry,
): readonly ArchiveEntry[] {
  const { number, facts, standings } = snapshot
  const folder = `定稿/第${String(number)}份`
  return [
    json(`${folder}/定稿.json`, { ...snapshot, units: files }),
    ...(facts === null ? [] : [blob(`${folder}/批次和名单.json`, facts)]),
    ...(standings === null ? [] : [blob(`${folder}/排名.json`, standings)]),
  ]
}

const publishedEntries = ({ id, files }: PublicationRow, blob: (path: string, sha256: Sha256) => ArchiveEntry): readonly ArchiveEntry[] =>
  Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { sha256 }]) => blob(`公布/${id}/${path}`, sha256))

const text = (path: string, words: string): ArchiveEntry => ({ path, open: () => Promise.resolve(Readable.from([Buffer.from(words)])) })
const json = (path: string, value: unknown): ArchiveEntry => text(path, canonicalJson(value))
const lines = (path: string, make: () => AsyncGenerator<string, undefined>): ArchiveEntry => ({
  path,
  open: () => Promise.resolve(Readable.from(make(), { objectMode: false })),
})

async function bytesOf(blobs: Store['blobs'], sha256: Sha256): Promise<Readable> {
  const bytes = await blobs.get(sha256)
  if (bytes) return bytes
  throw new Refusal(
    'unavailable',
    'archive-missing',
    `文件库里找不到 ${sha256} 的内容，档案不完整，没有做成。请在本机运行 mingjing blobs verify 核对，再从备份恢复。`,
  )
}

/** What follows the last point of a file's name, if that is an ending. */
const endingOf = (name: string): string => /\.[0-9A-Za-z]{1,8}$/u.exec(name)?.[0] ?? ''

/** So many rows are in memory at a time. */
const PART = 1_000

const ndjson = (rows: readonly unknown[]): string => rows.map((row) => `${canonicalJson(row)}\n`).join('')

async function* journalLines(db: Db, round: string, upTo: number): AsyncGenerator<string, undefined> {
  for (let after = 0; ;) {
    const rows = await listRoundActs(db, round, { after, upTo, most: PART })
    const last = rows.at(-1)
    if (!last) return undefined
    yield ndjson(rows)
    after = last.seq
  }
}

async function* evidenceLines(db: Db, round: string): AsyncGenerator<string, undefined> {
  for (let after = ''; ;) {
    const rows = await listRoundEvidence(db, round, { after, most: PART })
    const last = rows.at(-1)
    if (!last) return undefined
    yield ndjson(rows.map(({ evidence, ...file }) => ({ ...evidence, ...file })))
    after = last.evidence.id
  }
}
