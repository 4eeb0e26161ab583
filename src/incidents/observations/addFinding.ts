import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { isStorable } from '../../store/isStorable.ts'
import { perform } from '../../store/perform.ts'
import { findCapture, insertFinding, type FindingRow } from '../../store/queries/observations.ts'
import type { Store } from '../../store/Store.ts'

/** What was found in a capture, as it is to be recorded. */
export type NewFinding = Pick<FindingRow, 'capture' | 'about' | 'outcome' | 'value' | 'pointer'>

const SEEN_BY_A_PERSON = { run: null, site: null, column: null, unit: null } as const

/** Records what a probe or a person found in a capture; nothing rests on it until a person adopts it. 登记发现 */
export async function addFinding(store: Store, actor: Actor, finding: NewFinding): Promise<string> {
  if (!isStorable(finding)) {
    throw new Refusal('invalid', 'finding-text', '发现的内容里有无法保存的字符，请重新输入，不要从损坏的文件里复制。')
  }
  if ((finding.outcome === 'measured') !== (finding.value !== null)) {
    throw new Refusal('invalid', 'finding-value', '只有“测得数值”的发现要写数值，也必须写；请补写数值，或去掉数值。')
  }
  const id = store.newId()
  return perform(store, actor, async ({ tx, at, record }) => {
    const capture = await findCapture(tx, finding.capture)
    if (!capture) throw new Refusal('not-found', 'no-capture', '没有这条观察记录，请先登记看到的内容，再登记发现。')
    await insertFinding(tx, { ...finding, ...SEEN_BY_A_PERSON, id, person: actor.id, recordedAt: at })
    record({ act: 'finding.add', on: { kind: 'finding', id }, refs: { capture: capture.id, unit: capture.unit } })
    return id
  })
}
