import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { performEnding } from '../../store/perform.ts'
import { holdMembers } from '../../store/queries/roster.ts'
import type { Ending, Store } from '../../store/Store.ts'
import type { GivenAnswer } from '../life/answers/GivenAnswer.ts'
import { endWithAnswers } from '../life/answers/answerChecks.ts'
import { saveDrafts, type DraftsInput, type TypedCell } from '../selfCheck/saveDrafts.ts'
import { givenFrom } from './givenFrom.ts'
import { previewSheet, type SheetHanded, type SheetPlan, type SheetPreview } from './previewSheet.ts'
import type { ReadCell } from './readTouched.ts'

/** What was looked at, and which conflicts are to be taken all the same: rows of the file. */
export interface SheetChoice {
  readonly digest: string
  readonly chosen: ReadonlySet<number>
  /** What the sender may in the unit's self-check, where he types into its drafts. */
  readonly may: DraftsInput['may']
  /** Who acts, in the role that lets these answers in; or a refusal. */
  readonly actorFor: (answers: readonly GivenAnswer[]) => Promise<Actor>
}

/** How a taking ended. 收回结果 */
export type SheetTaken =
  | { readonly outcome: 'done'; readonly taken: number; readonly left: number; readonly preview: SheetPreview }
  /** Nothing was taken: since the preview something changed; this is what it would do now. */
  | { readonly outcome: 'changed-meanwhile'; readonly preview: SheetPreview }

/** Takes a sheet exactly as it was previewed, all of it but the conflicts that its sender left, or nothing. 收回表格 */
export async function takeSheet(store: Store, handed: SheetHanded, choice: SheetChoice): Promise<SheetTaken> {
  const plan = await previewSheet(store.db, handed)
  const { preview } = plan
  if (preview.faults.length > 0)
    throw new Refusal(
      'invalid',
      'sheet-faulty',
      `表格里还有${String(preview.faults.length)}处需要改正，一格也没有保存。请改好后重新上传。`,
      preview.faults,
    )
  if (preview.digest !== choice.digest) return { outcome: 'changed-meanwhile', preview }
  const cells = chosenOf(plan, choice)
  const left = preview.changes.length - cells.length
  if (cells.length === 0) return { outcome: 'done', taken: 0, left, preview }
  const { round } = handed.terms
  const { unit, scope, behalf } = handed
  if (unit !== null && scope.drafts) {
    await saveDrafts(store, await choice.actorFor([]), { round, unit, cells: cells.map(typedFrom), may: choice.may })
  } else {
    const answers = cells.flatMap((cell) => givenFrom(cell, scope, behalf) ?? [])
    const changed = await takeAnswers(store, await choice.actorFor(answers), handed, { digest: choice.digest, answers })
    if (changed) return { outcome: 'changed-meanwhile', preview: changed }
  }
  return { outcome: 'done', taken: cells.length, left, preview }
}

interface LookedAt {
  readonly digest: string
  readonly answers: readonly GivenAnswer[]
}

/** Looks once more when nobody else can write into these units; what the sheet would do now, where that is another thing than was looked at. */
function takeAnswers(store: Store, actor: Actor, handed: SheetHanded, { digest, answers }: LookedAt): Promise<SheetPreview | null> {
  const { round } = handed.terms
  return performEnding(store, actor, async (performance): Promise<Ending<SheetPreview | null>> => {
    await holdMembers(performance.tx, round, [...new Set(answers.map(({ unit }) => unit))])
    const { preview } = await previewSheet(performance.tx, handed)
    if (preview.digest !== digest) return { last: [], outcome: () => preview }
    const { last } = await endWithAnswers(performance, actor, { round, answers })
    return { last, outcome: () => null }
  })
}

const chosenOf = ({ cells }: SheetPlan, { chosen }: SheetChoice): readonly ReadCell[] =>
  [...cells].flatMap(([row, cell]) => (cell.isConflict && !chosen.has(row) ? [] : [cell]))

function typedFrom({ cell, lines, said }: ReadCell): TypedCell {
  if (said === null || said.state === 'notDrawn')
    throw new Refusal('invalid', 'sheet-not-drawn', `第${String(lines[0]?.number ?? 0)}行：自查不填“未抽到”，请据实作答。`)
  const version = /^v(\d+)$/.exec(cell.stands)?.[1]
  return {
    check: cell.asked.check.id,
    object: cell.object,
    said: { ...said, state: said.state },
    seen: version === undefined ? null : Number(version),
  }
}
