export type { ColumnList, ColumnRow, UnitColumns } from '../../../server/routes/columnFields.ts'
export type { SiteList, SiteRow, SiteSheet } from '../../../server/routes/siteFields.ts'
export type { ImportList } from '../../../server/routes/siteImportFields.ts'
export type { CaptureShown, RunList, RunProblems, RunShown } from '../../../server/routes/siteRunFields.ts'
