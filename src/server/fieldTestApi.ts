/** What the pages of field tests are sent. 实测页的数据形式 */
export type * from '../rounds/fieldTests/TestSheet.ts'
export type { ReadTarget } from '../rounds/fieldTests/readTargets.ts'
export type { TestChoices } from '../rounds/fieldTests/testChoices.ts'
export type { TestStands } from '../rounds/fieldTests/TestState.ts'
