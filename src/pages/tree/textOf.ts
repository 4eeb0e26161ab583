import { isHidden, type PageElement, type PageNode } from './PageElement.ts'

const BLOCKS = new Set(
  'address article aside blockquote body br caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
/** Cells of one row are apart, but on one line. */
const CELLS = new Set(['td', 'th'])

export const isBlock = ({ name }: PageElement): boolean => BLOCKS.has(name)

/**
 * What a reader sees of nodes: blocks on lines of their own, spaces made one, no empty lines. 可见文字
 *
 * @param without elements whose text does not belong to it
 */
export function textOf(nodes: readonly PageNode[], without: (element: PageElement) => boolean = () => false): string {
  const parts: string[] = []
  gather(nodes, without, parts)
  return parts
    .join('')
    .replace(/[ \t\r\f\v\u00a0\u3000\u200b\ufeff]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

/** On one line; parts of a Chinese sentence that stood on two lines are joined without a space. 单行文字 */
export function lineOf(nodes: readonly PageNode[], without?: (element: PageElement) => boolean): string {
  return textOf(nodes, without)
    .replace(/(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])/g, '')
    .replace(/\n/g, ' ')
}

function gather(nodes: readonly PageNode[], without: (element: PageElement) => boolean, parts: string[]): void {
  for (const node of nodes) {
    if (typeof node === 'string') {
      const text = node.replace(/\s+/g, ' ')
      // A date and its time in two elements: 2024-05-06 and 10:20.
      if (/^\d/.test(text) && /\d$/.test(parts.at(-1) ?? '')) parts.push(' ')
      parts.push(text)
    } else if (!isHidden(node) && !without(node)) {
      const edge = CELLS.has(node.name) ? ' ' : BLOCKS.has(node.name) ? '\n' : ''
      if (edge !== '') parts.push(edge)
      gather(node.children, without, parts)
      if (edge !== '') parts.push(edge)
    }
  }
}
