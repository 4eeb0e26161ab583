import { setImmediate as others } from 'node:timers/promises'
import type { Card } from '../../documents/publication/Card.ts'
import {
  composePublication,
  NotAsSettled,
  NotWithoutNames,
  type Composed,
  type ToPublish,
} from '../../documents/publication/composePublication.ts'
import { folderFiles, type FolderFile } from '../../documents/publication/folderFiles.ts'
import type { PublishedApproval } from '../../documents/publication/Publication.ts'
import { beijingDate } from '../../model/Instant.ts'
import type { Node } from '../../model/Node.ts'
import type { Programme } from '../../model/Programme.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { headText } from '../../store/journal/JournalHead.ts'
import { readJournalHead } from '../../store/queries/journal.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { listSnapshotLines } from '../../store/queries/settling.ts'
import { officialNames } from '../../store/queries/units.ts'
import type { Store } from '../../store/Store.ts'
import { approvalOf, signatureDate, type Approval } from '../approval/approvalState.ts'
import { publishedProgramme } from '../life/terms/publishedProgramme.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { findSettled, readSettledFacts, type KeptSnapshot } from '../settling/readSettled.ts'
import type { Publishing } from './Publishing.ts'
import { proofOf } from './proofOf.ts'
import { proofTitles } from './proofTitles.ts'

/** A publication that is made, file by file when it is asked for. 编好的公布件 */
export interface ReadyFolder {
  readonly units: number
  readonly receipt: string
  readonly files: readonly FolderFile[]
}

/** Told how many units were scored, of how many. 进度 */
export type Watch = (done: number, of: number) => void

/** Between so many units others are served. */
const TURN = 20

/**
 * Composes what would be public of a settled result. 编制公布件
 *
 * Computed again from what was settled, with pauses in which others are served.
 */
export async function composeSettled(store: Store, publishing: Publishing, watch: Watch = () => undefined): Promise<ReadyFolder> {
  const { db } = store
  const snapshot = await findSettled(store, publishing.round, publishing.snapshot)
  const terms = await termsOf(db, publishing.round)
  const facts = await readSettledFacts(store, snapshot)
  const hash = snapshot.programme ?? terms.hash
  const programme = await publishedProgramme(db, hash)
  if (publishing.level === 'grades') refuseNothing(programme)
  const approval = await approvalOf(db, publishing.round, publishing.snapshot)
  const words = await wordsOf(store, publishing)
  const input: ToPublish = {
    programme,
    hash,
    facts,
    settled: { number: snapshot.number, on: beijingDate(snapshot.at), receipt: snapshot.receipt, journal: await sealOf(db, snapshot) },
    ...approvalsIn(approval, publishing),
    journal: headText(await readJournalHead(db)),
    words,
  }
  const titles = publishing.level === 'cards' ? await proofTitles(db, terms, facts) : null
  const scorings = publishing.level === 'cards' ? 2 : 1
  const composed = await inTurns(composePublication(input), facts.units.length * scorings, watch)
  const cardOf = remembering((n) => {
    const one = facts.units[n - 1]
    return composed.cardOf(n, one && titles ? proofOf(one.unit, one.facts, titles) : [])
  })
  return filesOf(composed, programme, cardOf, snapshot)
}

/** The journal's hash of the act that settled it: printed on the sheet of approval, and nowhere public. */
async function sealOf(db: Db, { id, round }: KeptSnapshot): Promise<string> {
  const hash = (await listSnapshotLines(db, round)).find((one) => one.id === id)?.journalHash
  if (!hash) throw new Error(`The journal does not tell of the snapshot ${id}.`)
  return hash
}

/** Names alone say nothing. */
function refuseNothing({ gradeNames, result, scorecards }: Programme): void {
  const concludes = (node: Node): boolean => node.verdict !== undefined || node.children.some(concludes)
  if (gradeNames.length > 0 || concludes(result) || scorecards.some(({ root }) => concludes(root))) return
  throw new Refusal('conflict', 'publish-nothing', '这个方案不定等次，也没有结论，只公布等次就没有内容。请改为公布得分和排名。')
}

const filesOf = (
  { publication }: Composed,
  programme: Programme,
  cardOf: (n: number) => Card,
  { receipt }: Pick<KeptSnapshot, 'receipt'>,
): ReadyFolder => ({
  units: publication.groups.reduce((sum, { lines }) => sum + lines.length, 0),
  receipt,
  files: folderFiles(publication, programme, cardOf),
})

/** A unit's page and its data are written one after the other from the same card. */
function remembering(make: (n: number) => Card): (n: number) => Card {
  let last: Card | null = null
  return (n) => (last = last?.n === n ? last : make(n))
}

async function wordsOf({ db, now }: Store, { round, level, objections, note }: Publishing): Promise<ToPublish['words']> {
  const on = beijingDate(now())
  const row = await findRound(db, round)
  const names = await officialNames(db, [row?.unit ?? ''], on)
  return { level, objections: objections.trim(), note: note.trim(), on, office: names.get(row?.unit ?? '') ?? '' }
}

function approvalsIn({ steps }: Approval, { why }: Publishing): Pick<ToPublish, 'approvals' | 'unapproved'> {
  const approvals = steps.flatMap(({ body, last }): readonly PublishedApproval[] =>
    last?.decision === 'approved' ? [{ body, name: last.name, on: signatureDate(last), via: last.via }] : [],
  )
  return { approvals, unapproved: steps.length === 0 ? why.trim() : null }
}

async function inTurns(steps: Generator<undefined, Composed>, of: number, watch: Watch): Promise<Composed> {
  try {
    for (let done = 0; ; done += 1) {
      const step = steps.next()
      if (step.done) return step.value
      if (done % TURN === 0) {
        watch(done, of)
        await others()
      }
    }
  } catch (error) {
    throw refusalOf(error)
  }
}

function refusalOf(error: unknown): unknown {
  if (error instanceof NotAsSettled)
    return new Refusal('conflict', 'publish-not-settled', '重新计算的结果和定稿时的回执不同，没有公布。请重新定稿，再送审定。')
  if (error instanceof NotWithoutNames)
    return new Refusal(
      'conflict',
      'publish-names',
      `${error.unit}的结果离不开答案里个人填写的文字或姓名，隐去以后算出来不同，不能公布评分表。请改为只公布得分和排名，或者只公布等次。`,
    )
  return error
}
