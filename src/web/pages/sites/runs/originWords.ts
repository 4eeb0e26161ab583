import type { RunOrigin } from '../../../../model/Site.ts'

/** How a run came to be, in a word. 检查的由来 */
export const ORIGIN_WORDS: Readonly<Record<RunOrigin, string>> = { asked: '有人要求', scheduled: '定时检查', imported: '导入采集包' }
