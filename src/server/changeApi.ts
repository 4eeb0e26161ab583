/** What the page of changes is sent. 变更页的数据形式 */
export type * from '../rounds/changes/ChangesSheet.ts'
export type * from '../rounds/changes/RoundChange.ts'
export type { MoveProgress, MoveSheet } from '../rounds/changes/programme/MoveSheet.ts'
