import type { Instant } from '../model/Instant.ts'
import { HOUR_MS, msOf } from '../model/instantAfter.ts'

/** A night may be missed, not two. */
const MOST_MS = 50 * HOUR_MS

/** Whether the last good backup is too long ago; none at all is. 备份是否过期 */
export const isBackupLate = (last: Instant | null, now: Instant): boolean => last === null || msOf(now) - msOf(last) > MOST_MS
