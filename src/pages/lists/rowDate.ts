import type { CalendarDate } from '../../model/CalendarDate.ts'
import { daysAgo } from '../dates/daysAgo.ts'
import { findDates, monthDayAlone, realDay, shortYearAlone, type MonthDay } from '../dates/findDates.ts'
import { isDateText } from '../dates/isDateText.ts'
import { plainDigits } from '../dates/plainDigits.ts'
import { machineDate } from '../dates/machineDate.ts'
import { attributeOf, type PageElement, type PageNode } from '../tree/PageElement.ts'
import { lineOf, textOf } from '../tree/textOf.ts'
import type { Row } from './RowGroup.ts'

/** Days before the page was read. 相对日期 */
export interface DaysAgo {
  readonly daysAgo: number
}

/** What a row says of its day: the day, a month and a day whose year the list must tell, how many days ago it was; null where it says none. 条目日期 */
export type RowDate = CalendarDate | MonthDay | DaysAgo | null

/** What a date is of, by the words before it or over its column: the better reasons first. */
const LABELS: readonly RegExp[] = [/发布|公开|发表|上网|公示时间|发文时间/, /^$/, /开始|起始/, /时间|日期/, /生成|成文|发文|印发|更新|录入/]
const NEVER = /截止|失效|废止|实施|施行|生效|结束|有效期|出生|任职/

interface Candidate {
  readonly date: CalendarDate
  readonly label: string
}

/** The day of a row, never one that its title or its summary speaks of. */
export function rowDate({ link, nodes }: Row): RowDate {
  const pieces = nodes.flatMap((node) => datePieces(node))
  const candidates = pieces.flatMap(({ text, element }) => {
    const [found] = findDates(text)
    return found ? [{ date: found.date, label: labelOf(text, found.at, element) }] : []
  })
  return (
    best(candidates) ??
    split(nodes, link.shown) ??
    labelled(nodes, link.shown) ??
    said(nodes) ??
    behindTitle(link.text) ??
    partial(pieces) ??
    ago(nodes)
  )
}

interface Piece {
  readonly text: string
  /** Null where the text stands by itself between elements. */
  readonly element: PageElement | null
}

/** The smallest elements and bare texts that are a date and little else, also inside the link. */
function datePieces(node: PageNode): readonly Piece[] {
  if (typeof node === 'string') return isDateText(node) ? [{ text: node.trim(), element: null }] : []
  const text = node.last - node.order <= 6 ? lineOf([node]) : ''
  if (text !== '' && isDateText(text)) return [{ text, element: node }]
  return node.children.flatMap((child) => datePieces(child))
}

function labelOf(text: string, at: number, element: PageElement | null): string {
  const before = text.slice(0, at).replace(/[\s:：[【(（]+/g, '')
  if (before !== '') return before
  const cell = element && closest(element, /^t[dh]$/)
  return cell ? columnTitle(cell) : ''
}

/** What the table says over a cell; empty where it says nothing. */
function columnTitle(cell: PageElement): string {
  const row = closest(cell, /^tr$/)
  const table = row && closest(row, /^table$/)
  const column = row?.children.filter((one) => typeof one === 'object').indexOf(cell) ?? -1
  const header = table && firstRow(table)
  const above = header && header !== row ? header.children.filter((one) => typeof one === 'object')[column] : undefined
  const title = above ? lineOf([above]) : ''
  return title.length <= 12 && !/\d/.test(title) ? title.replace(/\s/g, '') : ''
}

function firstRow(within: PageElement): PageElement | null {
  for (const child of within.children) {
    if (typeof child === 'string') continue
    const found = child.name === 'tr' ? child : /^t(?:head|body)$/.test(child.name) ? firstRow(child) : null
    if (found) return found
  }
  return null
}

function closest(element: PageElement, name: RegExp): PageElement | null {
  for (let at: PageElement | null = element; at; at = at.parent) if (name.test(at.name)) return at
  return null
}

/** Of several dates of a row the one of publication; of equals the last, for tables put it there. */
function best(candidates: readonly Candidate[]): CalendarDate | null {
  const rank = ({ label }: Candidate) => (NEVER.test(label) ? 9 : (LABELS.findIndex((one) => one.test(label)) + 10) % 10)
  const sorted = candidates.map((one, at) => ({ one, at })).sort((a, b) => rank(a.one) - rank(b.one) || b.at - a.at)
  return sorted[0]?.one.date ?? null
}

/** Before the last day of a range: 2024-05-06至2024-06-05. */
const RANGE = /(?:至|到|[~～—–-])\s*$/

/** What goes on after a date within a sentence, other than the next fact of the row: 2021年3月1日施行的. */
const SENTENCE = /^(?!浏览|点击|阅读|访问|来源|发布|发表|作者|编辑|责任|星期|周[一二三四五六日]|上午|下午|[至到])[\u4e00-\u9fff]/

/** Among other facts of the row: 来源：某局 发布时间：2024-05-06 浏览：12. */
function labelled(nodes: readonly PageNode[], title: PageElement): CalendarDate | null {
  const text = textOf(nodes, (element) => element === title)
  const candidates = findDates(text).flatMap(({ date, at, end }, nth) => {
    if (nth > 0 && RANGE.test(text.slice(Math.max(0, at - 6), at))) return []
    const label =
      /(?:发布|发表|公开|更新|录入|添加|生成|成文|发文)?(?:时间|日期|于)?\s*[:：]?\s*[[【(（]?\s*$/.exec(
        text.slice(Math.max(0, at - 16), at),
      )?.[0] ?? ''
    const isBracketed = /[[【(（〔]\s*$/.test(text.slice(0, at))
    const isTold = label.replace(/\s/g, '') !== '' || isBracketed
    return !isTold && (text.length > 80 || SENTENCE.test(text.slice(end, end + 4)))
      ? []
      : [{ date, label: label.replace(/[\s:：[【(（]/g, '') }]
  })
  // Without a label the first: a range of days begins with its first.
  return candidates.some(({ label }) => label !== '') ? best(candidates) : (candidates[0]?.date ?? null)
}

const SPLIT: readonly (readonly [RegExp, year: number, month: number, day: number])[] = [
  [/(?:^|\s)(\d{1,2})\s?日?\s((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?月?(?=\s|$)/, 2, 3, 1],
  [/(?:^|\s)((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]?\s(\d{1,2})\s?日?(?=\s|$)/, 1, 2, 3],
  [/(?:^|\s)(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?\s((?:19|20)\d\d)\s?年?(?=\s|$)/, 3, 1, 2],
  [/(?:^|\s)((?:19|20)\d\d)\s?年?\s(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?(?=\s|$)/, 1, 2, 3],
]

/** A day set in two sizes: 06 over 2024-05. */
function split(nodes: readonly PageNode[], title: PageElement): CalendarDate | null {
  const isTitleOnly = (element: PageElement) => element === title && !title.children.some((child) => typeof child === 'object')
  const text = plainDigits(pieces(nodes, isTitleOnly).join(' '))
  for (const [shape, year, month, day] of SPLIT) {
    const match = shape.exec(text)
    const date = match && realDay(Number(match[year]), Number(match[month]), Number(match[day]))
    if (date) return date
  }
  return null
}

function pieces(nodes: readonly PageNode[], without: (element: PageElement) => boolean): readonly string[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? (node.trim() === '' ? [] : [node.trim()]) : without(node) ? [] : pieces(node.children, without),
  )
}

/** In a tooltip of several facts: 标题：…　发布时间：2024-05-06. */
const TOLD = /(?:发布|发表|公开|公布|更新|添加)(?:时间|日期)\s*[:：]\s*(?=\d)/
const DATA = [
  'data-pubdate',
  'data-date',
  'data-publishdate',
  'data-publish-date',
  'data-pubtime',
  'data-publishtime',
  'data-publish-time',
  'data-fbsj',
]

/** Of an element that shows nothing: a script writes its date there. What stands on one that shows something is for machines only. */
function inData(element: PageElement): CalendarDate | null {
  if (element.children.some((child) => typeof child === 'object' || child.trim() !== '')) return null
  for (const name of DATA) {
    const date = machineDate(attributeOf(element, name))
    if (date !== null) return date
  }
  return null
}

/** What is not shown as text but said: `<time datetime>`, the tooltip of a short date or of a title, the script that writes it. */
function said(nodes: readonly PageNode[]): CalendarDate | null {
  for (const node of nodes) {
    if (typeof node === 'string') continue
    const script = node.name === 'script' && typeof node.children[0] === 'string' ? node.children[0] : ''
    const tooltip = attributeOf(node, 'title')
    const told = TOLD.exec(tooltip)
    const found =
      machineDate(attributeOf(node, 'datetime')) ??
      (isDateText(tooltip) ? machineDate(tooltip) : null) ??
      (told ? machineDate(tooltip.slice(told.index + told[0].length)) : null) ??
      inData(node) ??
      findDates(script.slice(0, 500))[0]?.date ??
      said(node.children)
    if (found) return found
  }
  return null
}

/** A date in brackets at the end or the start of a link that holds it all: 标题 [2024-05-06]. */
function behindTitle(text: string): CalendarDate | null {
  const found = findDates(text)
  const [first, last] = [found[0], found.at(-1)]
  if (
    last &&
    /^[\s\])）】]*(?:\d{1,2}:\d{2}(?::\d{2})?)?[\s\])）】]*$/.test(text.slice(last.end)) &&
    /[\s[(（【]$/.test(text.slice(0, last.at))
  )
    return last.date
  return first && /^[\s[(（【]*$/.test(text.slice(0, first.at)) && /^\s*[\])）】]/.test(text.slice(first.end)) ? first.date : null
}

/** The smallest element or bare text that says how long ago it was. */
function ago(nodes: readonly PageNode[]): DaysAgo | null {
  for (const node of nodes) {
    const days = daysAgo(typeof node === 'string' ? node.trim() : node.last - node.order <= 6 ? lineOf([node]) : '')
    if (days !== null) return { daysAgo: days }
    const inside = typeof node === 'string' ? null : ago(node.children)
    if (inside !== null) return inside
  }
  return null
}

function partial(found: readonly Piece[]): RowDate {
  for (const { text } of found) {
    const date = shortYearAlone(text) ?? monthDayAlone(text)
    if (date !== null) return date
  }
  return null
}
