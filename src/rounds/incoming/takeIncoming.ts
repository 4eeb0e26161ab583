import type { Actor } from '../../model/Actor.ts'
import type { OutsideAnswer } from '../../model/Incoming.ts'
import { Refusal } from '../../model/Refusal.ts'
import { isStorable } from '../../store/isStorable.ts'
import { perform, type Performance } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { insertOutsideImport } from '../../store/queries/outsideImports.ts'
import { holdMembers } from '../../store/queries/roster.ts'
import { raiseRevision, setHistory } from '../../store/queries/rounds.ts'
import { holdRevision } from '../../store/queries/settling.ts'
import type { Store } from '../../store/Store.ts'
import { putAnswers } from '../life/answers/putAnswers.ts'
import { refuseLockedAnswers } from '../stages/refuseLockedAnswers.ts'
import { historyAfter } from './historyAfter.ts'
import type { IncomingInput, IncomingPreview } from './Incoming.ts'
import { planIncoming, type IncomingPlan } from './planIncoming.ts'

/** How an import ended. 导入结果 */
export type IncomingTaken =
  | { readonly outcome: 'done'; readonly id: string; readonly preview: IncomingPreview }
  /** Nothing was taken: since the preview something changed; this is what it would do now. */
  | { readonly outcome: 'changed-meanwhile'; readonly id: null; readonly preview: IncomingPreview }

/** Says what an import would do; does nothing. 预览外来结果 */
export async function previewIncoming(store: Store, actor: Actor, input: IncomingInput): Promise<IncomingPreview> {
  refuseUnsourced(input)
  return (await planIncoming(store, input, { actor, at: store.now() })).preview
}

/**
 * Takes over what comes in exactly as it was previewed, all of it or nothing. 导入外来结果
 *
 * @param digest of the preview that somebody looked at
 */
export async function takeIncoming(store: Store, actor: Actor, input: IncomingInput, digest: string): Promise<IncomingTaken> {
  refuseUnsourced(input)
  const { blobs } = store
  // Looked at before anybody waits for it: who has to be held, and whether it is worth holding.
  const first = await planIncoming(store, input, { actor, at: store.now() })
  if (first.preview.digest !== digest) return { outcome: 'changed-meanwhile', id: null, preview: first.preview }
  refuseUnready(first)
  return perform(store, actor, async (performance): Promise<IncomingTaken> => {
    const { tx, at, record } = performance
    if (input.kind === 'history') await holdRevision(tx, input.round)
    else await holdMembers(tx, input.round, [...new Set(first.given.map(({ unit }) => unit))])
    const plan = await planIncoming({ db: tx, blobs }, input, { actor, at })
    if (plan.preview.digest !== digest) return { outcome: 'changed-meanwhile', id: null, preview: plan.preview }
    refuseUnready(plan)
    const id = store.newId()
    const answers = await writePlan(performance, actor, input, plan)
    await insertOutsideImport(tx, {
      ...{ id, round: input.round, kind: input.kind, source: input.source, file: input.file },
      ...{ rows: { ...plan.kept, answers }, by: actor.id, at },
    })
    await announce(tx, { kind: 'round', round: input.round })
    record({ act: 'outside.import', on: { kind: 'round', id: input.round }, refs: { import: id, digest } })
    return { outcome: 'done', id, preview: plan.preview }
  })
}

/** Its answers, or its earlier years; with the ids of the answers and what each took the place of. */
async function writePlan(
  performance: Performance,
  actor: Actor,
  { round, kind }: IncomingInput,
  plan: IncomingPlan,
): Promise<readonly OutsideAnswer[]> {
  const { tx } = performance
  if (kind === 'history') {
    await setHistory(
      tx,
      round,
      await historyAfter(
        tx,
        round,
        plan.history.map(({ before, after }) => ({ drop: before, add: after })),
      ),
    )
    await raiseRevision(tx, round)
    return []
  }
  await refuseLockedAnswers(performance, round, plan.given)
  const { rows } = await putAnswers(performance, actor, round, plan.given)
  return rows.map(({ unit, id, after }) => ({ unit, id, before: after }))
}

function refuseUnready({ preview: { ready, faults, unnamed, rows } }: IncomingPlan): void {
  if (ready) return
  const faulty = rows.filter(({ outcome }) => outcome === 'faulty').length
  throw new Refusal(
    'invalid',
    'incoming-faulty',
    `还有${String(faults.length + faulty)}处要改正、${String(unnamed.length)}个名称没有对应到单位，什么也没有导入。请处理完再导入。`,
    [...faults, ...unnamed.map(({ written, why }) => `${written === '' ? '没有写单位的行' : written}：${why}`)].slice(0, 50),
  )
}

/** What nobody can find again is not taken over; whoever leaves a unit out says why. */
function refuseUnsourced({ source, names, from, file }: IncomingInput): void {
  if (source.title.trim() === '' || source.issuer.trim() === '')
    throw new Refusal('invalid', 'incoming-source', '请写明来源的标题和印发（评估）单位，以后才查得到。')
  if (!isStorable([source, names.map(({ written, why }) => [written, why])]))
    throw new Refusal('invalid', 'incoming-text', '来源或者理由里有无法保存的字符，请删去重新输入。')
  if (names.some(({ unit, why }) => unit === null && why.trim() === ''))
    throw new Refusal('invalid', 'incoming-left-why', '不采用的名称都要写明理由。')
  if (file === null && (from.kind === 'file' || from.kind === 'paste'))
    throw new Refusal('invalid', 'incoming-paper', '请附上来文：盖章件的扫描件或者来文原文件。')
}
