import type { Instant } from '../../../../model/Instant.ts'
import type { RunOrigin } from '../../../../model/Site.ts'
import type { RunShown } from '../siteTypes.ts'

/** How a run came to be, in a word. 检查的由来 */
export const ORIGIN_WORDS: Readonly<Record<RunOrigin, string>> = { asked: '有人要求', scheduled: '定时检查', imported: '导入采集包' }

/** The moment by which a run is called: when it was done, or as far as it came. 检查的时间 */
export const whenOf = ({ endedAt, beganAt, askedAt }: Pick<RunShown, 'endedAt' | 'beganAt' | 'askedAt'>): Instant =>
  endedAt ?? beganAt ?? askedAt
