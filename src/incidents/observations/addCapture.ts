import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { isStorable } from '../../store/isStorable.ts'
import { perform } from '../../store/perform.ts'
import { holdUnit } from '../../store/queries/incidents.ts'
import { insertCapture, type CaptureRow } from '../../store/queries/observations.ts'
import type { Store } from '../../store/Store.ts'

/** Something seen or heard, as it is to be recorded. */
export type NewCapture = Pick<CaptureRow, 'unit' | 'kind' | 'place' | 'seenAt' | 'content' | 'notes'>

/** Records what was seen or heard, before anybody judges it; it is never changed. 登记观察记录 */
export async function addCapture(store: Store, actor: Actor, capture: NewCapture): Promise<string> {
  if (!isStorable(capture)) {
    throw new Refusal('invalid', 'capture-text', '观察记录里有无法保存的字符，请重新输入，不要从损坏的文件里复制。')
  }
  if (capture.content !== null && !(await store.blobs.has(capture.content))) {
    throw new Refusal('invalid', 'capture-content', '观察记录的原件还没有保存，请先上传原件，再登记。')
  }
  const id = store.newId()
  return perform(store, actor, async ({ tx, at, record }) => {
    if (!(await holdUnit(tx, capture.unit))) throw new Refusal('not-found', 'no-unit', '没有这个单位，请在单位列表里选择。')
    if (capture.seenAt > at) throw new Refusal('invalid', 'capture-future', '观察的时间还没有到，请改为实际看到的时间。')
    await insertCapture(tx, { ...capture, id, person: actor.id, recordedAt: at })
    const refs = { unit: capture.unit, ...(capture.content === null ? {} : { content: capture.content }) }
    record({ act: 'capture.add', on: { kind: 'capture', id }, refs })
    return id
  })
}
