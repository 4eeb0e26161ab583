import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { setLead } from '../../store/queries/assignments.ts'
import { holdRegistered } from '../../store/queries/roster.ts'
import { leadsBound } from '../../store/queries/shares.ts'
import type { Store } from '../../store/Store.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { leadsToBind } from '../planning/leadsToBind.ts'

/** Offices of leads as they shall be; a lead that is not named stays as it is. */
export interface LeadChange {
  readonly round: string
  readonly leads: Readonly<Record<string, string | null>>
  readonly why: string
}

/** Says which registered office a lead of the notice is; its people see and write its rows from then on. 牵头单位对应 */
export async function changeLeads(store: Store, actor: Actor, { round, leads, why }: LeadChange): Promise<void> {
  if (why.trim() === '') throw new Refusal('invalid', 'leads-why', '请写明为什么改牵头单位，再保存。')
  await perform(store, actor, async ({ tx, record }) => {
    const { compiled } = await termsOf(tx, round)
    const known = new Set(leadsToBind(compiled.programme).map(({ name }) => name))
    const strange = Object.keys(leads).filter((lead) => !known.has(lead))
    if (strange.length > 0) throw new Refusal('invalid', 'no-lead', '方案里没有这些牵头单位，没有保存。请刷新页面。', strange.slice(0, 20))
    const offices = [...new Set(Object.values(leads).filter((unit) => unit !== null))]
    if ((await holdRegistered(tx, offices)).length < offices.length)
      throw new Refusal('invalid', 'unit-not-registered', '有单位没有登记，没有保存。请先在“系统—单位”里登记，再选择。')
    const before = new Map((await leadsBound(tx, round)).map(({ lead, unit }) => [lead, unit]))
    const changed = Object.entries(leads).filter(([lead, unit]) => (before.get(lead) ?? null) !== unit)
    if (changed.length === 0) return
    for (const [lead, unit] of changed) {
      await setLead(tx, round, lead, unit)
      record({ act: 'lead.bind', on: { kind: 'round', id: round }, why, refs: { lead, unit: unit ?? '' } })
    }
    await announce(tx, { kind: 'round', round })
  })
}
