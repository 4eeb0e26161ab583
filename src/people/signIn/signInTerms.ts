import { z } from 'zod'
import type { Actor } from '../../model/Actor.ts'
import type { Db } from '../../store/Db.ts'
import { perform } from '../../store/perform.ts'
import { putSetting } from '../../store/queries/settings.ts'
import type { Store } from '../../store/Store.ts'
import { readSessionLimits, SESSION_LIMITS_KEY, SessionLimitsSchema } from '../sessions/readSessionLimits.ts'
import { readSlipTerms, SLIP_TERMS_KEY, SlipTermsSchema } from '../slips/readSlipTerms.ts'

/** How long sessions and slips are good, as an administrator sets it. 登录时限 */
export const SignInTermsSchema = z.strictObject({ ...SessionLimitsSchema.shape, ...SlipTermsSchema.shape })

export type SignInTerms = z.output<typeof SignInTermsSchema>

export const readSignInTerms = async (db: Db): Promise<SignInTerms> => ({ ...(await readSessionLimits(db)), ...(await readSlipTerms(db)) })

/** Sets them; open sessions keep to the new limits at once, slips to what is printed on them. 修改登录时限 */
export function changeSignInTerms(store: Store, actor: Actor, terms: SignInTerms): Promise<void> {
  const { idleMinutes, absoluteHours, activationDays, resetDays } = terms
  return perform(store, actor, async ({ tx, at, record }) => {
    await putSetting(tx, SESSION_LIMITS_KEY, { idleMinutes, absoluteHours }, at, actor.id)
    await putSetting(tx, SLIP_TERMS_KEY, { activationDays, resetDays }, at, actor.id)
    const refs = Object.fromEntries(Object.entries(terms).map(([name, value]) => [name, String(value)]))
    record({ act: 'setting.change', on: { kind: 'setting', id: 'sign-in' }, refs })
  })
}
