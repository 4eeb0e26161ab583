import type { Actor } from '../model/Actor.ts'
import type { IncidentPaper } from '../model/IncidentPaper.ts'
import { beijingDate } from '../model/Instant.ts'
import { Refusal } from '../model/Refusal.ts'
import { isStorable } from '../store/isStorable.ts'
import { perform } from '../store/perform.ts'
import { findIncidents, holdUnit, insertIncidents } from '../store/queries/incidents.ts'
import type { Store } from '../store/Store.ts'
import type { Happening, WatchingRounds } from './WatchingRounds.ts'

/** Something that happened, as it is recorded. 待登记的事项 */
export interface NewIncident extends Happening {
  /** A new one is made where none is given. */
  readonly id?: string | undefined
  readonly proof?: readonly string[] | undefined
  /** The document that says so. */
  readonly paper?: IncidentPaper | undefined
}

/** Records what happened to a unit on a day; rounds that cover the day read it, whenever they are opened. 登记事项 */
export async function recordIncident(store: Store, actor: Actor, incident: NewIncident, rounds: WatchingRounds): Promise<string> {
  const { unit, kind, on, fields, proof, paper, id = store.newId() } = incident
  if (!isStorable(incident)) {
    throw new Refusal('invalid', 'incident-text', '事项的内容里有无法保存的字符，请重新输入，不要从损坏的文件里复制。')
  }
  return perform(store, actor, async (performance) => {
    const { tx, at, record } = performance
    const today = beijingDate(at)
    if (on > today) throw new Refusal('invalid', 'incident-future', `事项的日期${on}还没有到（今天是${today}），请改为实际发生的日期。`)
    if (!(await holdUnit(tx, unit))) throw new Refusal('not-found', 'no-unit', '没有这个单位，请在单位列表里选择。')
    if ((await findIncidents(tx, [id])).length > 0) {
      throw new Refusal('conflict', 'incident-id-taken', `编号“${id}”已经用于别的事项，请换一个编号。`)
    }
    await insertIncidents(tx, [
      { id, unit, kind, on, fields, proof: proof ?? null, paper: paper ?? null, person: actor.id, recordedAt: at },
    ])
    await rounds(performance, [{ unit, kind, on, fields }])
    record({ act: 'incident.record', on: { kind: 'incident', id }, refs: { unit } })
    return id
  })
}
