import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform, type Performance } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { addStep, findReport } from '../../store/queries/selfChecks.ts'
import type { Store } from '../../store/Store.ts'
import { refuseLocked } from '../stages/refuseLocked.ts'
import { digestOfCells, holdSelfCheck, refuseUnless, type OwnPlace } from './holdSelfCheck.ts'
import { progressOf } from './progressOf.ts'
import type { KeptSelfCheck } from './readKept.ts'
import { missingInReport } from './report/missingInReport.ts'
import { reportParts } from './report/reportParts.ts'
import { tellColleagues } from './tellColleagues.ts'

/** What is handed on. */
export interface HandOnInput extends OwnPlace {
  /** Why it is handed on though something is missing; empty where nothing is. */
  readonly why: string
}

/** A filler hands the self-check to his unit's reviewer. 提交审核 */
export async function submitSelfCheck(store: Store, actor: Actor, { round, unit, why }: HandOnInput): Promise<void> {
  await perform(store, actor, async (performance) => {
    const { tx, at } = performance
    const { late } = await refuseLocked(tx, { round, unit, does: 'self-check', at })
    const kept = await holdSelfCheck(tx, { round, unit })
    refuseUnless(['filling', 'returned'], kept)
    await refuseMissing(performance, kept, why)
    await handOn(performance, actor, kept, { why, late })
    const title = `${kept.record.name}的自查等您审核`
    await tellColleagues(store, performance, {
      ...{ round, unit, roles: ['unit-reviewer', 'unit-leader'], but: actor.id, kind: 'submitted', title },
      body: why.trim() === '' ? `${actor.name}已经填完，请审核。` : `${actor.name}已经填完，请审核。没有补齐的原因：${why}`,
    })
  })
}

/** The step itself, in the transaction of whoever takes it. */
export async function handOn(
  { tx, at, record }: Performance,
  actor: Actor,
  kept: KeptSelfCheck,
  { why, late }: { readonly why: string; readonly late: boolean },
): Promise<void> {
  const place = { round: kept.round.id, unit: kept.unit }
  const digest = digestOfCells(kept)
  await addStep(tx, { ...place, step: 'submit', why, by: actor.id, at, digest })
  await announce(tx, { kind: 'self-check', ...place })
  record({
    act: 'self-check.submit',
    on: { kind: 'round', id: place.round },
    why,
    refs: { unit: place.unit, digest, ...(late ? { late: 'yes' } : {}) },
  })
}

/** What does not fit cannot become an answer; what is only missing needs a word why. 缺项 */
export async function refuseMissing({ tx, at }: Performance, kept: KeptSelfCheck, why: string): Promise<void> {
  const { programme } = kept.terms.compiled
  if (kept.cells.length === 0) {
    throw new Refusal('invalid', 'self-check-none', '本批次没有要本单位自查的内容，不用提交。')
  }
  const report = missingInReport(programme, reportParts(programme, kept.record), await findReport(tx, kept.round.id, kept.unit))
  const { missing } = progressOf(kept, at, report).progress
  const unfit = missing.filter(({ kind }) => kind === 'unfit')
  if (unfit.length > 0) {
    throw new Refusal('invalid', 'self-check-unfit', `有 ${unfit.length} 处填得不合要求，没有提交。请按下面的说明改正。`, textsOf(unfit))
  }
  if (missing.length === 0 || why.trim() !== '') return
  throw new Refusal(
    'invalid',
    'self-check-incomplete',
    `还缺 ${missing.length} 项，没有提交。请补齐；确实补不齐的，写明原因后再提交。`,
    textsOf(missing),
  )
}

/** As many as a person reads. */
const textsOf = (missing: readonly { readonly text: string }[]): readonly string[] => {
  const shown = missing.slice(0, 50).map(({ text }) => text)
  return missing.length > shown.length ? [...shown, `另有 ${missing.length - shown.length} 项，见页面上的“缺项”。`] : shown
}
