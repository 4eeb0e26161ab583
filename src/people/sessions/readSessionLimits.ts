import { z } from 'zod'
import type { Db } from '../../store/Db.ts'
import { findSetting } from '../../store/queries/settings.ts'
import { USUAL_LIMITS, type SessionLimits } from './SessionLimits.ts'

/** Bounds between which a limit makes sense: who is thrown out each minute writes passwords on paper. */
export const SessionLimitsSchema = z.strictObject({
  idleMinutes: z.int().min(5).max(720).meta({ title: '闲置几分钟后退出' }),
  absoluteHours: z.int().min(1).max(72).meta({ title: '登录最长几小时' }),
})

export const SESSION_LIMITS_KEY = 'sessions'

/** The limits of the moment; of open sessions too. 会话时限设置 */
export async function readSessionLimits(db: Db): Promise<SessionLimits> {
  return sessionLimitsFrom(await findSetting(db, SESSION_LIMITS_KEY))
}

/** As the setting says; the usual ones where nobody set it. 登录时限 */
export const sessionLimitsFrom = (setting: unknown): SessionLimits => (setting === null ? USUAL_LIMITS : SessionLimitsSchema.parse(setting))
