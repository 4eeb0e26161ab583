import type { Actor } from '../../../model/Actor.ts'
import type { Instant } from '../../../model/Instant.ts'
import { Refusal } from '../../../model/Refusal.ts'
import { perform } from '../../../store/perform.ts'
import { announce } from '../../../store/queries/announce.ts'
import { addContent, addFile, readFile } from '../../../store/queries/files.ts'
import { findReport, putReport } from '../../../store/queries/selfChecks.ts'
import type { Store } from '../../../store/Store.ts'
import { refuseLocked } from '../../stages/refuseLocked.ts'
import { holdSelfCheck, type OwnPlace } from '../holdSelfCheck.ts'
import { missingInReport } from './missingInReport.ts'
import { textOf, titleOf } from './readReport.ts'
import { reportParts } from './reportParts.ts'

/** What the unit holds in its hands afterwards. 自查报告回执 */
export interface ReportReceipt {
  readonly at: Instant
  readonly hash: string
  readonly late: boolean
}

/**
 * Hands the electronic copy in: the text of this moment becomes a file of the unit's, known by its hash. 报送电子版
 *
 * Bytes first: should the program stop in between, they are harmless.
 */
export function handInReport(store: Store, actor: Actor, { round, unit }: OwnPlace): Promise<ReportReceipt> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const { late } = await refuseLocked(tx, { round, unit, does: 'report', at })
    const kept = await holdSelfCheck(tx, { round, unit })
    const { programme } = kept.terms.compiled
    const report = await findReport(tx, round, unit)
    if (!report) throw new Refusal('invalid', 'report-empty', '自查报告还没有写，没有报送。请先写好各部分。')
    const missing = missingInReport(programme, reportParts(programme, kept.record), report)
    if (missing.length > 0) {
      throw new Refusal(
        'invalid',
        'report-incomplete',
        '自查报告还有部分是空的，没有报送。请写好后再报送。',
        missing.map(({ text }) => text),
      )
    }
    const bytes = new TextEncoder().encode(`\uFEFF${textOf(kept, report, at)}`)
    const { sha256, size } = await store.blobs.put(bytes)
    const content = await addContent(tx, { sha256, size, type: 'text/plain', keptAt: at })
    if (content.purgedAt !== null) {
      throw new Refusal('conflict', 'content-purged', '这份自查报告的内容与一份已经清除的文件相同，不能再次报送。请修改后再报送。')
    }
    const file = store.newId()
    await addFile(tx, { id: file, content: sha256, name: `${titleOf(kept)}.txt`, unit, person: actor.id, at })
    await putReport(tx, { ...report, changedAt: at, handedInAt: at, handedInBy: actor.id, handedInHash: sha256, handedInFile: file })
    await announce(tx, { kind: 'self-check', round, unit })
    record({
      act: 'self-report.hand-in',
      on: { kind: 'round', id: round },
      refs: { unit, content: sha256, file, ...(late ? { late: 'yes' } : {}) },
    })
    return { at, hash: sha256, late }
  })
}

/** The stamped paper as it came. 收到的纸质版 */
export interface PaperInput extends OwnPlace {
  /** When it came; not in the future. */
  readonly at: Instant
  readonly note: string
  /** A scan that was uploaded for this unit. */
  readonly file: string | null
}

/** The organiser records that the stamped paper copy has come. 登记盖章纸质版 */
export async function receivePaper(store: Store, actor: Actor, { round, unit, at: came, note, file }: PaperInput): Promise<void> {
  await perform(store, actor, async ({ tx, at, record }) => {
    if (came > at) throw new Refusal('invalid', 'paper-in-future', '收到纸质版的时间不能晚于现在，请核对。')
    await holdSelfCheck(tx, { round, unit })
    const scan = file === null ? null : await readFile(tx, file)
    if (file !== null && (scan?.file.unit !== unit || scan.file.withdrawnAt !== null)) {
      throw new Refusal('invalid', 'no-file', '没有找到这份扫描件，没有登记。请重新上传后再登记。')
    }
    const before = await findReport(tx, round, unit)
    const begun = before ?? {
      ...{ round, unit, parts: {}, version: 1, changedBy: actor.id, changedAt: at },
      ...{ handedInFile: null, handedInAt: null, handedInBy: null, handedInHash: null },
    }
    await putReport(tx, { ...begun, paperAt: came, paperBy: actor.id, paperFile: file, paperNote: note })
    await announce(tx, { kind: 'self-check', round, unit })
    record({
      act: 'self-report.paper',
      on: { kind: 'round', id: round },
      why: note,
      refs: { unit, ...(file === null ? {} : { file }) },
    })
  })
}
