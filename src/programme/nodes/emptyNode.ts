import type { Node } from '../../model/Node.ts'

/** A node of which nothing is said but its name. 空节点 */
export const emptyNode = (code: string, name: string): Node => ({
  code,
  name,
  basis: [],
  assessor: [],
  convert: false,
  prices: [],
  checks: [],
  lines: [],
  children: [],
  card: false,
  readings: [],
  untranslated: [],
})
