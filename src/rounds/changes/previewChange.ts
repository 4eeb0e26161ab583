import { digestOf } from '../../engine/digestOf.ts'
import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { isStorable } from '../../store/isStorable.ts'
import type { Db } from '../../store/Db.ts'
import { besidesAnswers } from '../life/facts/keptOf.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { readTogether } from '../../store/readTogether.ts'
import { rosterPositions } from '../../store/queries/roundChanges.ts'
import type { CurrentAnswer, NewAnswer } from '../../store/queries/answers.ts'
import type { Store } from '../../store/Store.ts'
import { factsFrom, type Kept } from '../life/facts/factsFrom.ts'
import { keptOf } from '../life/facts/keptOf.ts'
import { termsOf, type Terms } from '../life/terms/termsOf.ts'
import type { ChangePlan } from './ChangePlan.ts'
import { movesOf, type AfterChange, type KnownUnit } from './movesOf.ts'
import { planChange } from './planChange.ts'
import type { ChangePreview, NewChange } from './RoundChange.ts'
import { scoreNow, type ScoredNow, type ScoringNow } from './ScoredNow.ts'

/** Somebody changed the round while it was looked at. */
export const changedMeanwhile = (): Refusal =>
  new Refusal('conflict', 'change-stale', '您看过以后，又有人改动了本批次，影响可能不同，没有变更。请看过新的影响再确认。')

/** What a change would do, of one state of the round; nothing is written. 变更预览 */
export async function previewChange(store: Store, actor: Actor, input: NewChange, scoring: ScoringNow = scoreNow): Promise<ChangePreview> {
  refuseWords(input)
  const now = await scoring(store, input.round)
  return readTogether(store, async (tx) => {
    if ((await findRound(tx, input.round))?.revision !== now.revision) throw changedMeanwhile()
    return previewOf(tx, input, await planChange(tx, input, { actor, at: store.now() }), now)
  })
}

/** The reason is for everybody, and the day is in the time of the calendar. */
export function refuseWords({ why, on }: Pick<NewChange, 'why' | 'on'>): void {
  if (why.trim().length < 2 || !isStorable(why)) throw new Refusal('invalid', 'change-why', '请写明为什么变更（依据什么文件），再提交。')
  if (on < '2000-01-01') throw new Refusal('invalid', 'change-day', '变更的日期不对，请核对年份。')
}

async function previewOf(db: Db, { round, change, on }: NewChange, plan: ChangePlan, now: ScoredNow): Promise<ChangePreview> {
  const terms = await termsOf(db, round)
  const moved = movesOf(terms, now, await afterChange(db, terms, plan))
  const { title, notes, taken } = plan
  const seen = { change, on, receipt: now.receipt, title, notes, taken, moved }
  return {
    revision: now.revision,
    digest: digestOf(seen),
    title,
    notes,
    moved,
    unmoved: now.alone.length + (plan.joining ? 1 : 0) - moved.length,
    taken,
  }
}

async function afterChange(db: Db, terms: Terms, plan: ChangePlan): Promise<AfterChange> {
  const about = [...new Set([...plan.records.map(({ id }) => id), ...plan.answers.map(({ unit }) => unit)])].filter(
    (unit) => unit !== plan.joining?.record.id,
  )
  const kept = await keptOf(db, terms, about)
  const records = new Map(plan.records.map((record) => [record.id, record]))
  const changed = about.flatMap((id): readonly KnownUnit[] => {
    const unit = records.get(id) ?? (plan.kept.table === 'roster' && plan.kept.into === id ? plan.kept.after : null)
    return unit
      ? [
          {
            unit,
            facts: factsFrom(
              withAnswers(
                kept(id),
                plan.answers.filter((one) => one.unit === id),
              ),
            ),
          },
        ]
      : []
  })
  const { joining } = plan
  if (!joining) return { changed, removed: new Set(plan.removed), joining: null }
  const { record } = joining
  const besides = (await besidesAnswers(db, terms, [record.id]))(record.id)
  const standing = plan.answers.length > 0 ? [] : joining.standing
  const after = [...(await rosterPositions(db, terms.round))]
    .sort(([, a], [, b]) => a - b)
    .find(([, position]) => position > joining.position)
  return { changed, removed: new Set(), joining: { unit: record, facts: factsFrom({ ...besides, standing }), before: after?.[0] ?? null } }
}

/** As if they had been put in: into cells in which nothing stood. */
const withAnswers = (kept: Kept, answers: readonly NewAnswer[]): Kept => ({
  ...kept,
  standing: [
    ...kept.standing,
    ...answers.map((answer): CurrentAnswer => ({ answer: { ...answer, id: 0 }, restated: null, contradictory: false })),
  ],
})
