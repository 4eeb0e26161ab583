import type { Actor } from '../../model/Actor.ts'
import { formatMoment } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Said } from '../../model/Said.ts'
import { saidInWords } from '../../model/saidInWords.ts'
import { isStorable } from '../../store/isStorable.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { namesOfPeople } from '../../store/queries/people.ts'
import { findReport, putDrafts, type DraftRow } from '../../store/queries/selfChecks.ts'
import type { Store } from '../../store/Store.ts'
import { refuseLocked } from '../stages/refuseLocked.ts'
import { cellName } from './askedCells.ts'
import { holdSelfCheck, refuseUnless, type OwnPlace } from './holdSelfCheck.ts'
import { askOf } from './missingIn.ts'
import { progressOf } from './progressOf.ts'
import type { KeptSelfCheck, OwnCell } from './readKept.ts'
import { mayFill, type Looker } from './readSelfCheck.ts'
import { missingInReport } from './report/missingInReport.ts'
import { reportParts } from './report/reportParts.ts'
import { saysTheSame } from './saidNow.ts'
import type { SelfProgress } from './SelfCheckSheet.ts'

/** A cell as it was typed, and the version of it that whoever typed had before him. */
export interface TypedCell {
  readonly check: string
  readonly object: string
  readonly said: Said
  /** Null: nobody had typed anything. */
  readonly seen: number | null
}

/** Cells of a self-check as they were typed. 自查草稿的改动 */
export interface DraftsInput extends OwnPlace {
  readonly cells: readonly TypedCell[]
  readonly may: Looker['may']
}

/** What came of it. 保存结果 */
export interface SavedDrafts {
  readonly saved: readonly {
    readonly check: string
    readonly object: string
    readonly version: number
    readonly faults: readonly string[]
  }[]
  readonly progress: SelfProgress
}

/**
 * Keeps what a unit's people type, fitting or not, all of it or nothing. 保存草稿
 *
 * @throws Refusal `conflict` with both values where somebody else has typed something different since
 */
export function saveDrafts(store: Store, actor: Actor, { round, unit, cells, may }: DraftsInput): Promise<SavedDrafts> {
  return perform(store, actor, async ({ tx, at }) => {
    await refuseLocked(tx, { round, unit, does: 'self-check', at })
    const before = await holdSelfCheck(tx, { round, unit })
    if (!mayFill(before.state, may)) refuseUnless(['filling', 'returned'], before)
    const typed = cells.map((cell) => ({ ...cell, own: ownCell(before, cell) }))
    const others = typed.filter(({ own, said, seen }) => own.draft !== null && own.draft.version !== seen && !saysTheSame(own.said, said))
    if (others.length > 0) {
      const names = await namesOfPeople(tx, [...new Set(others.flatMap(({ own }) => (own.draft ? [own.draft.changedBy] : [])))])
      throw new Refusal(
        'conflict',
        'draft-changed',
        '同事刚刚改过同一处，您填的还没有保存，也没有丢。请看过两边的内容，决定用哪一个。',
        others.map(({ own, said }) => bothInWords(own, said, names)),
      )
    }
    const rows = typed.map(({ own, said }) => draftOf({ round, unit }, own, said, { by: actor.id, at }))
    await putDrafts(tx, rows)
    await announce(tx, { kind: 'self-check', round, unit })
    const after = withDrafts(before, rows)
    const { programme } = after.terms.compiled
    const missing = missingInReport(programme, reportParts(programme, after.record), await findReport(tx, round, unit))
    const { progress, read } = progressOf(after, at, missing)
    return {
      saved: rows.map((row) => ({
        check: row.check,
        object: row.object,
        version: row.version,
        faults: read.faults.get(cellName(row)) ?? [],
      })),
      progress,
    }
  })
}

function ownCell({ cells }: KeptSelfCheck, { check, object, said }: TypedCell): OwnCell {
  const found = cells.find((cell) => cell.check === check && cell.object === object)
  if (!found) {
    throw new Refusal('invalid', 'not-asked', '有一处不在本单位的自查范围里，没有保存。适用范围可能刚刚调整过，请刷新页面再填。', [check])
  }
  if (!isStorable(said)) {
    throw new Refusal('invalid', 'draft-garbled', `“${askOf(found.asked)}”里有无法保存的字符，请重新输入，不要从损坏的文件里复制。`)
  }
  if (said.state === 'declaredNone' && !found.asked.mayDeclareNone) {
    throw new Refusal('invalid', 'draft-none', `“${askOf(found.asked)}”不能申明没有，请据实作答。`)
  }
  return found
}

const draftOf = (
  { round, unit }: OwnPlace,
  own: OwnCell,
  said: Said,
  { by, at }: { readonly by: string; readonly at: string },
): DraftRow => ({
  ...{ round, unit, check: own.check, object: own.object },
  state: said.state,
  value: said.state === 'answered' ? said.value : null,
  why: said.why,
  version: (own.draft?.version ?? 0) + 1,
  changedBy: by,
  changedAt: at,
})

function withDrafts(kept: KeptSelfCheck, rows: readonly DraftRow[]): KeptSelfCheck {
  const typed = new Map(rows.map((row) => [cellName(row), row]))
  return {
    ...kept,
    cells: kept.cells.map((cell) => {
      const draft = typed.get(cellName(cell))
      return draft ? { ...cell, draft, said: { state: draft.state, value: draft.value, why: draft.why } } : cell
    }),
  }
}

function bothInWords({ asked, draft, said }: OwnCell, mine: Said, names: ReadonlyMap<string, string>): string {
  const by = draft === null ? '' : `${names.get(draft.changedBy) ?? '同事'} ${formatMoment(draft.changedAt)} `
  return `“${askOf(asked)}”：您填的是“${saidInWords(asked.check, mine)}”，${by}填的是“${saidInWords(asked.check, said)}”。`
}
