/** What the pages of settling are sent. 定稿页的数据形式 */
export type { Blocker } from '../rounds/settling/Blocker.ts'
export type { ClauseSheet, ChoiceSheet, SettlingSheet, SnapshotSheet } from '../rounds/settling/SettlingSheet.ts'
export type { RowMove } from '../rounds/settling/movesBetween.ts'
export type { SnapshotMoves, ViewsSheet } from '../rounds/settling/ViewsSheet.ts'
export type { SettledAnswer } from './routes/settling.ts'
