import type { Actor } from '../../../model/Actor.ts'
import { formatMoment, type Instant } from '../../../model/Instant.ts'
import { Refusal } from '../../../model/Refusal.ts'
import { isStorable } from '../../../store/isStorable.ts'
import { perform } from '../../../store/perform.ts'
import { announce } from '../../../store/queries/announce.ts'
import { namesOfPeople } from '../../../store/queries/people.ts'
import { findReport, putReport } from '../../../store/queries/selfChecks.ts'
import type { Store } from '../../../store/Store.ts'
import { refuseLocked } from '../../stages/refuseLocked.ts'
import { holdSelfCheck, type OwnPlace } from '../holdSelfCheck.ts'
import { reportParts } from './reportParts.ts'

/** Parts of a report as they were typed. 自查报告的改动 */
export interface ReportInput extends OwnPlace {
  /** Part → its text; parts left out stay as they are. */
  readonly parts: Readonly<Record<string, string>>
  /** The version that whoever wrote had before him; null: nobody had begun. */
  readonly seen: number | null
}

/** Keeps what is written of a unit's report. 保存自查报告 */
export function saveReport(
  store: Store,
  actor: Actor,
  { round, unit, parts, seen }: ReportInput,
): Promise<{ readonly version: number; readonly at: Instant }> {
  return perform(store, actor, async ({ tx, at }) => {
    await refuseLocked(tx, { round, unit, does: 'report', at })
    const kept = await holdSelfCheck(tx, { round, unit })
    const known = new Set(reportParts(kept.terms.compiled.programme, kept.record).map(({ id }) => id))
    if (Object.keys(parts).some((id) => !known.has(id))) {
      throw new Refusal('invalid', 'no-report-part', '自查报告没有这一部分，没有保存。请刷新页面再写。')
    }
    if (!isStorable(parts)) {
      throw new Refusal('invalid', 'report-garbled', '自查报告里有无法保存的字符，请重新输入，不要从损坏的文件里复制。')
    }
    const before = await findReport(tx, round, unit)
    const others = before && before.version !== seen ? Object.entries(parts).filter(([id, text]) => (before.parts[id] ?? '') !== text) : []
    if (before && others.length > 0) {
      const by = (await namesOfPeople(tx, [before.changedBy])).get(before.changedBy) ?? '同事'
      throw new Refusal(
        'conflict',
        'report-changed',
        `${by}于 ${formatMoment(before.changedAt)} 改过自查报告，您写的还没有保存，也没有丢。请看过对方的内容，再决定用哪一个。`,
      )
    }
    const version = (before?.version ?? 0) + 1
    const nothing = { handedInFile: null, handedInAt: null, handedInBy: null, handedInHash: null }
    const noPaper = { paperAt: null, paperBy: null, paperFile: null, paperNote: null }
    await putReport(tx, {
      ...(before ?? { ...nothing, ...noPaper }),
      ...{ round, unit, version, changedBy: actor.id, changedAt: at },
      parts: { ...before?.parts, ...parts },
    })
    await announce(tx, { kind: 'self-check', round, unit })
    return { version, at }
  })
}
