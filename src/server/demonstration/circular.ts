import { proofRef } from '../../model/Proof.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import { recordHappening } from '../../rounds/incidentKinds/recordHappening.ts'
import { findIncidents } from '../../store/queries/incidents.ts'
import type { Store } from '../../store/Store.ts'
import { actorOf, OFFICES } from './cast.ts'
import { dayWithin, keepPaper } from './papers.ts'
import { COUNTY } from './populate.ts'

/** A circular that costs a unit a point wherever the notice reads it, and no place. 演示的通报 */
export const CIRCULAR = { id: 'demo-circular', unit: `${COUNTY}柳湾乡` } as const

const PAPER = {
  issuer: `${COUNTY}人民政府办公室（演示）`,
  number: '示县政办函〔演示〕7号',
  title: '关于政府信息公开检查情况的通报',
}

type Period = Parameters<typeof dayWithin>[1]

/** Recorded with the document that says so, before any round that reads it is settled. 演示：登记通报 */
export async function recordCircular(store: Store, { units }: RoundFacts, period: Period): Promise<void> {
  const { id, unit } = CIRCULAR
  const on = dayWithin(store, period)
  if (on === null || !units.some((one) => one.unit.id === unit) || (await findIncidents(store.db, [id])).length > 0) return
  const organiser = actorOf('demo-organiser')
  const file = await keepPaper(store, organiser, { name: `演示材料-${PAPER.title}`, unit: OFFICES[0] ?? '' })
  const said = { id, unit, kind: '通报', on, fields: { by: '县', failed: '否', on } }
  await recordHappening(store, organiser, { ...said, paper: PAPER, proof: [proofRef('file', file)] })
}
