export type * from '../rounds/desk/DeskSheet.ts'
export type { GivenAnswer } from '../rounds/life/answers/GivenAnswer.ts'
export type { ShownAnswer } from '../rounds/life/pages/unitPage.ts'
