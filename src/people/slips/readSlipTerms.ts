import { z } from 'zod'
import type { Db } from '../../store/Db.ts'
import { findSetting } from '../../store/queries/settings.ts'

/** How long a printed code is good. 激活单有效期 */
export interface SlipTerms {
  /** A sheet goes by internal post, and its owner may be on leave. */
  readonly activationDays: number
  /** Who forgot a password waits beside the printer. */
  readonly resetDays: number
}

const USUAL: SlipTerms = { activationDays: 30, resetDays: 3 }

export const SLIP_TERMS_KEY = 'slips'

export const SlipTermsSchema = z.strictObject({
  activationDays: z.int().min(1).max(90).meta({ title: '激活单有效几天' }),
  resetDays: z.int().min(1).max(30).meta({ title: '密码重设单有效几天' }),
})

/** For slips that are printed from now on. */
export async function readSlipTerms(db: Db): Promise<SlipTerms> {
  const value = await findSetting(db, SLIP_TERMS_KEY)
  return value === null ? USUAL : SlipTermsSchema.parse(value)
}
