/** What the pages of claims are sent. 加分申报页的数据形式 */
export type * from '../rounds/claims/ClaimSheet.ts'
export type { Bonus } from '../rounds/claims/bonusesOf.ts'
