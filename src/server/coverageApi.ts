/** What the pages of a round's course are sent. 概况、覆盖图、工作台的数据形式 */
export type * from '../rounds/coverage/RoundOverview.ts'
export type { Coverage, CoverageColumn, CoverageLine } from '../rounds/coverage/coverageOf.ts'
export type { Anomaly } from '../rounds/coverage/anomalies.ts'
export type { AnomalyList } from '../rounds/coverage/anomaliesOf.ts'
export type { HomeRound, HomeSheet, HomeTask, Tone } from '../rounds/home/HomeSheet.ts'
export type { RoundHead } from './routes/roundHead.ts'
