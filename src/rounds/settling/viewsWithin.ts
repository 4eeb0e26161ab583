import type { NodeCode } from '../../model/Expression.ts'
import type { ViewsSheet } from './ViewsSheet.ts'

/** What moved in all rows, and who said what and why only where the reader may see answers. 可见的对照 */
export const viewsWithin = (sheet: ViewsSheet, isSeen: (node: NodeCode) => boolean): ViewsSheet => ({
  ...sheet,
  steps: sheet.steps.map((step) => ({ ...step, rows: step.rows.map((row) => (isSeen(row.node) ? row : { ...row, causes: [] })) })),
})
