/** What the pages of feedback and objections are sent. 反馈和异议页的数据形式 */
export type * from '../rounds/objections/ObjectionSheet.ts'
