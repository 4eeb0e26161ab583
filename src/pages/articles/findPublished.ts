import { dateFromDayNumber, dayNumber, type CalendarDate } from '../../model/CalendarDate.ts'
import { daysAgoInLine } from '../dates/daysAgo.ts'
import { findDates, monthDayAlone, realDay, type FoundDate } from '../dates/findDates.ts'
import { isDateText } from '../dates/isDateText.ts'
import { lastBefore } from '../dates/lastBefore.ts'
import { machineDate } from '../dates/machineDate.ts'
import { plainDigits } from '../dates/plainDigits.ts'
import { isBeside } from '../tree/isBeside.ts'
import type { PageLine } from '../tree/linesOf.ts'
import { isWithin, type PageElement } from '../tree/PageElement.ts'
import type { Body } from './findBody.ts'
import { infoWords } from './infoWords.ts'
import { metaOf, type MetaTags } from './metaTags.ts'

/** What is known of a page when its date is looked for. 判断日期的依据 */
export interface Around {
  /** The element that shows the title; null where none does. */
  readonly title: PageElement | null
  readonly body: Body | null
  /** Elements whose dates are of other things: lists. */
  readonly lists: readonly PageElement[]
  /** A day on which the page was there; null where nobody knows. */
  readonly readOn: CalendarDate | null
}

const LABEL =
  /(?:(发布|发表|发稿|刊发|公开|上网|公布|发文|答复|回复|办结)|(更新|修改|录入|添加|创建|编辑)|(成文|生成|印发|签发|制定|形成))?\s?(?:时\s?间|日\s?期|于)?\s?[:：]?\s*[[【(（]?\s*$/
const OTHER =
  /(?:来信|写信|咨询|提问|受理|截止|失效|废止|实施|施行|生效|开始|结束|报名|公示|征集|会议|活动|考试|招标|开标|版权|copyright|©|星期|今天是|现在是|当前)[^0-9]{0,12}$/i
const MOST_LINES = 3000

/** A day of publication. 发布日期 */
export interface Published {
  readonly date: CalendarDate | null
  /** The page shows it, where such days stand. */
  readonly isShown: boolean
}

/** A day beside words about the article, right under its title; what the page says to machines may be the day of its making. */
const SURE = 7

/** The day on which an article was published: as its page shows it, as it says it to machines; null where it does neither. 查找发布日期 */
export function findPublished(lines: readonly PageLine[], metas: MetaTags, around: Around): Published {
  const said = machineDate(metaOf(metas, ...PUBLISHED))
  const known = said ?? machineDate(metaOf(metas, ...CHANGED)) ?? around.readOn
  const [first] = shownDates(lines, around, known)
  if (first && first.score >= SURE) return { date: first.date, isShown: true }
  return { date: said ?? (first && first.score >= 4 ? first.date : null), isShown: first !== undefined && first.score >= 6 }
}

const PUBLISHED = [
  'pubdate',
  'article:published_time',
  'publishdate',
  'publish-date',
  'og:published_time',
  'og:release_date',
  'weibo:article:create_at',
  'apub:time',
  'firstpublishedtime',
  'pubtime',
  'publishtime',
  'datepublished',
  'bytedance:published_time',
  'date',
  'dc.date',
]
/** They give a day without year its year, and are no day of publication. */
const CHANGED = ['dateupdate', 'datemodified', 'article:modified_time', 'lastmodifiedtime', 'last-modified', 'og:updated_time', 'others']

interface ShownDate {
  readonly date: CalendarDate
  readonly score: number
}

/** The dates that a page shows outside its lists, the likeliest first; of equals the earlier on the page. */
function shownDates(lines: readonly PageLine[], { title, body, lists, readOn }: Around, known: CalendarDate | null): readonly ShownDate[] {
  const at = title === null ? -1 : lines.findIndex(({ element }) => element.order >= title.order)
  const found: ShownDate[] = []
  let above = 0
  lines.slice(0, MOST_LINES).forEach((line, index) => {
    if (line.isLink || (title && isWithin(line.element, title)) || lists.some((list) => isWithin(line.element, list))) return
    const isInBody = body !== null && isWithin(line.element, body.element)
    const dates = datesIn(line.text, known, readOn)
    const before = above
    if (isInBody && infoWords(line.text) === 0) above += line.text.length
    if (dates.length === 0) return
    const near = nearness(at < 0 ? null : index - at)
    // What stands under the title belongs to it, whatever its box is called; what follows the text is its signature.
    const place = near + (near < 4 && isBeside(line.element) ? -3 : 0) + (near < 4 && isInBody && !isDateText(line.text) ? -1 : 0)
    const kind = kindScore(line.text)
    for (const { date, at: from } of dates.slice(0, 3)) {
      const label = line.text.slice(Math.max(0, from - 24), from)
      const said = labelScore(label, lines[index - 1]?.text ?? '', from)
      found.push({ date, score: place + kind + said + (before > SIGNED && said < PUBLISHED_SCORE ? -6 : 0) })
    }
  })
  return found.map((one, order) => ({ ...one, order })).sort((one, other) => other.score - one.score || one.order - other.order)
}

const WITHOUT_CENTURY = /(?:时\s?间|日\s?期)\s?[:：]\s?(?:(\d{2})-)?(\d{1,2})[-/月](\d{1,2})(?![\d-])/

/** The days of a line, also where it shows them without their year or its century: 发布时间：05-06 10:20, 时间：24-05-06. */
function datesIn(text: string, known: CalendarDate | null, readOn: CalendarDate | null): readonly FoundDate[] {
  const found = findDates(text)
  if (found.length > 0 || text.length > 200) return found
  const ago = readOn === null ? null : daysAgoInLine(text)
  if (ago && readOn !== null) return [{ date: dateFromDayNumber(dayNumber(readOn) - ago.days), at: ago.at, end: text.length }]
  const match = WITHOUT_CENTURY.exec(plainDigits(text))
  const alone = match === null ? monthDayAlone(text) : { month: Number(match[2]), day: Number(match[3]) }
  const year = match?.[1]
  const date = alone === null ? null : year === undefined ? lastBefore(alone, known) : realDay(2000 + Number(year), alone.month, alone.day)
  // The label stands before the day, so a label is looked for there.
  const at = match === null ? 0 : match.index + match[0].search(/\d/)
  return date === null ? [] : [{ date, at, end: text.length }]
}

const PUBLISHED_SCORE = 6

/** Letters of an article before a date that is its signature's. */
const SIGNED = 80

/** A line about an article, a date alone, a date with a name: rather than a sentence. */
function kindScore(text: string): number {
  if (infoWords(text) > 0 || isDateText(text)) return 3
  return text.length > 60 ? -5 : /[，。；！？]/.test(text) ? 0 : 2
}

/** Date and source stand under the title as a rule, above it sometimes. */
function nearness(lines: number | null): number {
  if (lines === null) return 1
  if (lines < 0) return lines >= -4 ? 1 : -1
  return lines <= 4 ? 4 : lines <= 10 ? 2 : 0
}

function labelScore(before: string, lineBefore: string, from: number): number {
  if (OTHER.test(before)) return -10
  const text = from === 0 && lineBefore.length <= 12 ? lineBefore : before
  const [label = '', published, changed, signed] = LABEL.exec(text) ?? []
  if (published !== undefined) return PUBLISHED_SCORE
  if (changed !== undefined) return 2
  if (signed !== undefined) return -3
  return /时\s?间|日\s?期/.test(label) ? 5 : 0
}
