import { recordIncident, type NewIncident } from '../../incidents/recordIncident.ts'
import type { Actor } from '../../model/Actor.ts'
import { readProof } from '../../model/Proof.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Store } from '../../store/Store.ts'
import { watchingRounds } from '../life/results/watchingRounds.ts'
import { incidentKinds, needsPaper, type IncidentKind } from './incidentKinds.ts'

/** Records what happened; what takes points or strikes a unit out only with the document that says so, its level and its outcome. 登记事项 */
export async function recordHappening(store: Store, actor: Actor, incident: NewIncident): Promise<string> {
  const kind = (await incidentKinds(store.db)).find((one) => one.kind === incident.kind)
  if (kind && needsPaper(kind)) refuseUnproven(kind, incident)
  return recordIncident(store, actor, incident, watchingRounds)
}

function refuseUnproven(kind: IncidentKind, { fields, paper, proof = [] }: NewIncident): void {
  const does = kind.vetoes ? '扣分或者一票否决' : '扣分'
  const open = kind.decidedBy.filter((name) => name !== kind.dated && fields[name] === undefined)
  if (open.length > 0) {
    const asked = open.map((name) => `“${kind.fields[name]?.ask ?? name}”`).join('、')
    throw new Refusal('invalid', 'incident-level', `“${kind.kind}”按${asked}决定怎样${does}，没有登记。请按文件写明${asked}。`)
  }
  if (!paper || paper.issuer.trim() === '' || paper.title.trim() === '' || paper.number?.trim() === '')
    throw new Refusal(
      'invalid',
      'incident-paper',
      `“${kind.kind}”会使单位${does}，没有登记。请写明依据文件的印发机关、文号（没有文号的注明）和标题。`,
    )
  if (proof.some((text) => ['file', 'evidence'].includes(readProof(text).kind))) return
  throw new Refusal('invalid', 'incident-file', `“${kind.kind}”会使单位${does}，没有登记。请附上文件的扫描件、照片或者网页截图。`)
}
