import type { Line, Node } from '../../model/Node.ts'

/** How a message names a node: “7 政府信息公开指南”. */
export const titleOf = ({ code, name }: Node): string => (name === '' || name === code ? `“${code}”` : `“${code} ${name}”`)

/** How a message names a line: by the notice's own words, shortened. */
export function lineTitle({ clause, code }: Line): string {
  const words = clause.length > 24 ? `${clause.slice(0, 23)}…` : clause
  return words === '' ? (code ?? '未写原文的一条') : `“${words}”`
}
