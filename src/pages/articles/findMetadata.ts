import { firstDate } from '../dates/findDates.ts'
import { machineDate } from '../dates/machineDate.ts'
import type { PageMetadata } from '../Page.ts'
import type { PageLine } from '../tree/linesOf.ts'
import type { PageTree } from '../tree/parseTree.ts'
import { isHidden, isWithin, type PageElement } from '../tree/PageElement.ts'
import { lineOf } from '../tree/textOf.ts'
import { isDayName, LABELS_IN_LINE, metadataName } from './metadataNames.ts'

const LONGEST = 300
const CELL = new Set(['td', 'th', 'dt', 'dd'])
/** Boxes that pages lay beside each other like cells; a short word in one means anything. */
const BOX = new Set(['span', 'div', 'p', 'b', 'strong', 'em', 'i', 'label', 'h4', 'h5'])
const SHORTEST_IN_BOX = 3

/**
 * What a page says of its document: cells or terms beside each other (表格、列表), or labels in lines (索引号：…　文号：…). 文件元数据
 *
 * The first of a name stands, for the body may speak of other documents; what stands in lists is of other documents too.
 */
export function findMetadata(tree: PageTree, lines: readonly PageLine[], lists: readonly PageElement[]): PageMetadata {
  const found = new Map<string, string | null>()
  const put = (name: string, value: string) => {
    const read = readValue(name, value)
    if (found.get(name) === undefined || (found.get(name) === null && read !== null)) found.set(name, read)
  }
  const isElsewhere = (element: PageElement) => lists.some((list) => isWithin(element, list))
  for (const element of tree.elements) {
    const isCell = CELL.has(element.name)
    if (!(isCell ? element.last - element.order <= 12 : BOX.has(element.name) && element.last - element.order <= 2) || isElsewhere(element))
      continue
    const label = lineOf([element])
    const name = label.length <= 30 && (isCell || label.length >= SHORTEST_IN_BOX) ? metadataName(label) : null
    const value = name === null ? undefined : valueBeside(tree, element, isCell ? CELL : BOX)
    // A header with its column below it is a table of many documents.
    if (name !== null && value !== undefined) put(name, value)
  }
  lines.forEach(({ text, element, isLink }, at) => {
    if (isLink || text.length > 600 || !/[:：\]】〕)）]/.test(text) || isElsewhere(element)) return
    const labels = [...text.matchAll(LABELS_IN_LINE)]
    labels.forEach((label, index) => {
      const name = metadataName(label[1] ?? '')
      const from = label.index + label[0].length
      const end = labels[index + 1]?.index ?? text.length
      const value = text.slice(from, end).trim() || (index === labels.length - 1 && !isInCell(element) ? valueBelow(lines[at + 1]) : '')
      if (name !== null && value.length <= LONGEST) put(name, value)
    })
  })
  return Object.fromEntries(found)
}

/** The text of the next cell in the row, of the term's description, of the box beside; undefined where there is none or it is a label itself. */
function valueBeside({ elements }: PageTree, element: PageElement, names: ReadonlySet<string>): string | undefined {
  const next = elements[element.last + 1]
  if (next?.parent !== element.parent || !names.has(next.name) || isHidden(next)) return undefined
  const text = next.last - next.order > 40 ? '' : lineOf([next])
  return metadataName(text) !== null || text.length > LONGEST ? undefined : text
}

function isInCell(element: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) if (CELL.has(at.name)) return true
  return false
}

/** A value on a line of its own under its label, unless that line has a label too. */
function valueBelow(line: PageLine | undefined): string {
  if (!line || line.text.length > 60 || metadataName(line.text) !== null || line.text.search(LABELS_IN_LINE) >= 0) return ''
  return /^h[1-6]$/.test(line.element.name) ? '' : line.text
}

function readValue(name: string, given: string): string | null {
  const value = given.replace(/^[\s:：]+/, '').replace(/[\s|｜]+$/, '')
  if (isDayName(name)) return firstDate(value) ?? (/^\d{8}$/.test(value) ? machineDate(value) : null)
  // A dash is how a form says that there is nothing.
  return /^[-—–/\\无]?$/.test(value) ? null : value
}
