import type { AcrossPage } from '../../../server/deskApi.ts'

/** What is the same of every line of the desk, whichever way one looks: the round, and who answers in which lane. 评分台的表头 */
export type DeskHead = Pick<AcrossPage, 'round' | 'asOf' | 'period' | 'lane' | 'seat' | 'may' | 'authors'>
