import type { SheetNode } from '../../api.ts'

/** A heading over rows, not a row: a section, the scorecard, the total. */
export const isFrame = (node: SheetNode): boolean =>
  node.role === 'section' || (node.role === undefined && node.children.length > 0 && node.children.some((child) => child.role !== 'part'))
