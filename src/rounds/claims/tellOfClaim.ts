import { tell } from '../../messages/tell.ts'
import type { Role } from '../../model/Role.ts'
import { UNIT_ROLES } from '../../permissions/unitRoles.ts'
import type { Performance } from '../../store/perform.ts'
import type { ClaimRow } from '../../store/queries/claims.ts'
import { holdersOver, leadsOfOffices } from '../../store/queries/reminders.ts'
import { organiserOf } from '../../store/queries/rounds.ts'
import { leadsBound } from '../../store/queries/shares.ts'
import { unitAndAbove } from '../../store/queries/targets.ts'
import type { Store } from '../../store/Store.ts'

/** What is said of a claim, and by whom it was done: he is told nothing. */
interface Told {
  readonly claim: Pick<ClaimRow, 'id' | 'round' | 'unit'>
  readonly title: string
  readonly body: string
  readonly but: string
}

const VERIFYING: readonly Role[] = ['organiser']

/** Tells the unit's people what became of their claim. 通知申报单位 */
export async function tellClaiming({ newId }: Pick<Store, 'newId'>, { tx, at }: Performance, told: Told): Promise<void> {
  const { round, unit } = told.claim
  const holders = await holdersOver(tx, { units: [unit], roles: UNIT_ROLES, round, at })
  await tellEach({ tx, at, newId }, holders, told, `/rounds/${encodeURIComponent(round)}/claims/${encodeURIComponent(unit)}`)
}

/**
 * Tells the office, and whoever leads the row, that a claim waits to be verified. 通知核实人
 *
 * @param leads of the row, by the programme's names
 */
export async function tellVerifying(
  { newId }: Pick<Store, 'newId'>,
  { tx, at }: Performance,
  { leads, ...told }: Told & { readonly leads: readonly string[] },
): Promise<void> {
  const { id, round } = told.claim
  const office = await organiserOf(tx, round)
  const units = office === null ? [] : ((await unitAndAbove(tx, office)) ?? [])
  const holders = await holdersOver(tx, { units, roles: VERIFYING, round, at })
  const offices = (await leadsBound(tx, round)).flatMap(({ lead, unit }) => (leads.includes(lead) ? [unit] : []))
  const leading = offices.length === 0 ? [] : await leadsOfOffices(tx, [...new Set(offices)], round, at)
  await tellEach(
    { tx, at, newId },
    [...holders, ...leading],
    told,
    `/rounds/${encodeURIComponent(round)}/claims?${new URLSearchParams({ open: id }).toString()}`,
  )
}

async function tellEach(
  within: Parameters<typeof tell>[0],
  holders: readonly { readonly person: string }[],
  { claim: { id, round, unit }, title, body, but }: Told,
  link: string,
): Promise<void> {
  const people = [...new Set(holders.map(({ person }) => person))].filter((person) => person !== but)
  const key = `claim:${id}:${within.at}`
  await tell(
    within,
    people.map((person) => ({ person, key, kind: 'claim', title, body, link, round, unit })),
  )
}
