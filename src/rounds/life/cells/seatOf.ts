import type { Answer } from '../../../model/Facts.ts'
import type { AskedCheck } from '../../../programme/askedChecks.ts'

/** Who speaks, where the node around the check is scored once per assessor or expert; else empty. 席位 */
export const seatOf = ({ per }: AskedCheck, { lane, by }: Pick<Answer, 'lane' | 'by'>): string => (per?.each === lane ? by : '')
