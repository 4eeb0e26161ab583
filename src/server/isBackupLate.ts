import type { Instant } from '../model/Instant.ts'

/** A night may be missed, not two. */
const MOST_MS = 50 * 3_600_000

/** Whether the last good backup is too long ago; none at all is. 备份是否过期 */
export const isBackupLate = (last: Instant | null, now: Instant): boolean => last === null || Date.parse(now) - Date.parse(last) > MOST_MS
