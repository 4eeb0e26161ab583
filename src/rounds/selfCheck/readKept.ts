import type { Unit } from '../../model/Facts.ts'
import type { SelfCheckState } from '../../model/SelfCheckStep.ts'
import { selfCheckState } from '../../model/SelfCheckStep.ts'
import { grouped } from '../../model/grouped.ts'
import { NOTHING_SAID, type Said } from '../../model/Said.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { findMember } from '../../store/queries/roster.ts'
import { findRound, type RoundRow } from '../../store/queries/rounds.ts'
import { listDrafts, listSteps, ownEvidence, type DraftRow, type StepRow } from '../../store/queries/selfChecks.ts'
import type { Kept } from '../life/facts/factsFrom.ts'
import { keptOf } from '../life/facts/keptOf.ts'
import { termsOf, type Terms } from '../life/terms/termsOf.ts'
import { askedCells, cellName, type AskedCell } from './askedCells.ts'
import type { DraftedCell } from './givenFromDrafts.ts'
import { saidFrom } from './saidNow.ts'

/** A cell with everything that the unit said in it. */
export interface OwnCell extends DraftedCell {
  readonly asked: AskedCell
  /** Null: it stands as it was said before. */
  readonly draft: DraftRow | null
}

/** A unit's self-check as it is kept. 一个单位的自查 */
export interface KeptSelfCheck {
  readonly round: RoundRow
  readonly terms: Terms
  readonly unit: string
  readonly record: Unit
  readonly kept: Kept
  readonly cells: readonly OwnCell[]
  readonly steps: readonly StepRow[]
  readonly state: SelfCheckState
}

/** Reads all of it, in a fixed number of queries. */
export async function readKept(db: Db, round: string, unit: string): Promise<KeptSelfCheck> {
  const terms = await termsOf(db, round)
  const row = await findRound(db, round)
  const member = await findMember(db, round, unit)
  if (!row || !member) throw new Refusal('not-found', 'unit-not-in-round', '这个单位不在本批次的考核名单里，请在名单里选择单位。')
  const { record } = member
  const kept = (await keptOf(db, terms, [unit]))(unit)
  const drafts = new Map((await listDrafts(db, round, unit)).map((draft) => [cellName(draft), draft]))
  const evidence = grouped(await ownEvidence(db, round, unit), cellName)
  const own = grouped(
    kept.standing.filter(({ answer }) => answer.lane === 'self'),
    ({ answer }) => cellName(answer),
  )
  const steps = await listSteps(db, round, unit)
  const cells = askedCells(terms, row.answering, record).map((asked): OwnCell => {
    const name = cellName({ check: asked.check.id, object: asked.object })
    const standing = own.get(name) ?? []
    const draft = drafts.get(name) ?? null
    return {
      asked,
      check: asked.check.id,
      object: asked.object,
      draft,
      standing,
      said: draft ? saidIn(draft) : standing.length === 0 ? NOTHING_SAID : saidFrom(standing),
      evidence: (evidence.get(name) ?? []).map(({ id }) => id),
    }
  })
  return { round: row, terms, unit, record, kept, cells, steps, state: selfCheckState(steps.at(-1)?.step ?? null) }
}

export const saidIn = ({ state, value, why }: DraftRow): Said => ({ state, value, why })
