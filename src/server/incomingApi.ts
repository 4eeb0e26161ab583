/** What the pages of outside results are sent. 外来结果页的数据形式 */
export type { IncomingPreview } from '../rounds/incoming/Incoming.ts'
export type { IncomingList, OutsideLosses } from '../rounds/incoming/readIncoming.ts'
export type { IncomingTaken } from '../rounds/incoming/takeIncoming.ts'
export type { IncomingRead, SettledChoices } from './routes/incoming.ts'
