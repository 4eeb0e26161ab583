/** What the pages of settling are sent. 定稿页的数据形式 */
export type { Blocker, BlockerKind } from '../rounds/settling/Blocker.ts'
export type * from '../rounds/settling/SettlingSheet.ts'
export type { MoveCause, RowMove } from '../rounds/settling/movesBetween.ts'
export type { SnapshotMove, SnapshotMoves, ViewColumn, ViewRow, ViewsSheet, ViewStep } from '../rounds/settling/ViewsSheet.ts'
export type { SettledAnswer } from './routes/settling.ts'
