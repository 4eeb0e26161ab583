import { isNoticeNumber } from '../../model/isNoticeNumber.ts'
import type { Node } from '../../model/Node.ts'
import { align, type Mark } from './align.ts'
import { likeness } from './likeness.ts'

/** Which rows of two trees are the same. 指标的对应 */
export interface TreeMatch {
  readonly after: ReadonlyMap<Node, Node>
  readonly before: ReadonlyMap<Node, Node>
}

interface Placed {
  readonly node: Node
  readonly parent: string
}

/** Below this two rows are two rows. */
const ALIKE = 0.55

const flat = (node: Node, parent = ''): readonly Placed[] => [{ node, parent }, ...node.children.flatMap((child) => flat(child, node.name))]

const wordsOf = ({ name, text = '', standard = '' }: Node): string => `${name}${text}${standard}`

const MARKS: readonly Mark<Placed>[] = [
  ({ node: { code, name, text } }) => (text === undefined ? null : [code, name, text].join('\n')),
  ({ node: { code, name } }) => [code, name].join('\n'),
  ({ node: { name, text }, parent }) => (text === undefined ? null : [name, text, parent].join('\n')),
  ({ node: { name, text } }) => (text === undefined ? null : [name, text].join('\n')),
  ({ node: { code, text } }) => (text === undefined ? null : [code, text].join('\n')),
  ({ node: { name }, parent }) => [name, parent].join('\n'),
  ({ node: { name } }) => name,
  ({ node: { text } }) => text ?? null,
  ({ node: { code } }) => (isNoticeNumber(code) ? code : null),
]

/**
 * Knows each row again: by its number and name, by name and 考核内容 together wherever it stands now, by its number and words, by either
 * alone, and last by words that are mostly the same. Name and words go before number and words: columns that say the same of many units
 * (机构职能、领导分工) are counted anew when one goes.
 */
export function matchTrees(before: Node, after: Node): TreeMatch {
  const [, ...older] = flat(before)
  const [, ...newer] = flat(after)
  const { pairs } = align(older, newer, MARKS, (a, b) => {
    const alike = likeness(wordsOf(a.node), wordsOf(b.node)) + (a.node.code === b.node.code ? 0.2 : 0)
    return alike < ALIKE ? 0 : alike
  })
  const both = pairs.flatMap(({ before: a, after: b }) => (a && b ? [[a.node, b.node] as const] : []))
  const all = [[before, after] as const, ...both]
  return { after: new Map(all), before: new Map(all.map(([a, b]) => [b, a])) }
}
