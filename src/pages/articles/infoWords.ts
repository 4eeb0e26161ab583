import { daysAgoInLine } from '../dates/daysAgo.ts'
import { findDates } from '../dates/findDates.ts'
import { isDateText } from '../dates/isDateText.ts'
import type { PageLine } from '../tree/linesOf.ts'

/** What stands in the line under a title, between its date and its source. */
const INFO =
  /来\s?源|稿\s?源|作\s?者|编\s?辑|责\s?编|记\s?者|浏览|点击|阅读|访问|字号|字体|打印|分享|收藏|关闭|供稿|审核|录入|评论|发布(?:时间|日期|者|人|单位|机构)/g

/** How many different things a line says about an article, beside its date. 信息行 */
export const infoWords = (line: string): number => new Set(line.match(INFO)?.map((one) => one.replace(/\s/g, '')) ?? []).size

/** Lines around a date that speak of the article with it: cells of one row, items of one list. */
const AROUND = 2

/** Is there a date beside words about an article, on its line or on those next to it? */
export const hasInfoLine = (lines: readonly PageLine[]): boolean =>
  lines.some(({ text, isLink }, at) => {
    if (isLink || text.length > 200) return false
    if (findDates(text).length === 0) return daysAgoInLine(text) !== null && infoWords(text) > 0
    if (infoWords(text) > 0) return true
    return (
      isDateText(text) &&
      lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some((line) => line.text.length < 60 && infoWords(line.text) > 0)
    )
  })
