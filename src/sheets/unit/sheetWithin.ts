import type { NodeCode } from '../../model/Expression.ts'
import type { SheetNode, UnitSheet } from './UnitSheet.ts'

/** A unit's sheet with the points of all rows, and what they rest on only of those that its reader scores. 只含所管指标依据的得分表 */
export const sheetWithin = (sheet: UnitSheet, isIn: (node: NodeCode) => boolean): UnitSheet => ({
  ...sheet,
  root: within(sheet.root, isIn),
})

function within(node: SheetNode, isIn: (node: NodeCode) => boolean): SheetNode {
  const children = node.children.map((child) => within(child, isIn))
  return isIn(node.code)
    ? { ...node, children }
    : { ...node, children, steps: node.steps.filter(({ checks }) => checks.length === 0), answers: [] }
}
