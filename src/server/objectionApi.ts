export type * from '../rounds/objections/ObjectionSheet.ts'
