import type { Actor } from '../model/Actor.ts'
import { Refusal } from '../model/Refusal.ts'
import { perform } from '../store/perform.ts'
import { findIncidents, holdUnit, withdrawIncidentRow } from '../store/queries/incidents.ts'
import type { Store } from '../store/Store.ts'
import type { WatchingRounds } from './WatchingRounds.ts'

/** Takes back what was recorded by mistake; the record and the reason stay. 撤回事项 */
export async function withdrawIncident(
  store: Store,
  actor: Actor,
  { incident, why }: { readonly incident: string; readonly why: string },
  rounds: WatchingRounds,
): Promise<void> {
  const reason = why.trim()
  if (reason === '') throw new Refusal('invalid', 'why-missing', '请写明撤回的理由，再提交。')
  await perform(store, actor, async (performance) => {
    const { tx, at, record } = performance
    const [row] = await findIncidents(tx, [incident])
    if (!row) throw new Refusal('not-found', 'no-incident', '没有这个事项，请回到事项列表重新选择。')
    await holdUnit(tx, row.unit)
    if (!(await withdrawIncidentRow(tx, incident, { at, by: actor.id, why: reason }))) {
      throw new Refusal('conflict', 'incident-withdrawn', '这个事项已经撤回了，不用再撤。')
    }
    await rounds(performance, [{ ...row, fields: {} }])
    record({ act: 'incident.withdraw', on: { kind: 'incident', id: incident }, why: reason, refs: { unit: row.unit } })
  })
}
