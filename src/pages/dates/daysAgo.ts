import { plainDigits } from './plainDigits.ts'

const AGO =
  /^[[(（【\s]*(?:发布|更新|发表)?(?:于|时间[:：])?\s*(?:(?<now>刚刚|刚才|今天|\d{1,2}\s?(?:秒钟?|分钟)之?前)|(?<yesterday>昨天)|(?<before>前天)|(?<days>\d{1,3})\s?天之?前)(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?[\])）】\s]*$/
const LONGEST = 24

const IN_LINE =
  /(?:时\s?间|日\s?期|发布于|更新于)\s*[:：]?\s*((?:\d{1,3}\s?(?:天|分钟|秒钟?)之?前|昨天|前天|今天|刚刚|刚才)(?:\s*\d{1,2}:\d{2})?)(?=$|[\s|｜])/

/** The same behind a label in a line of facts: 发布时间：3天前　来源：县政府办; null where it says no such thing. 行内相对日期 */
export function daysAgoInLine(line: string): { readonly days: number; readonly at: number } | null {
  const found = line.length > 200 ? null : IN_LINE.exec(line)
  const days = found ? daysAgo(found[1] ?? '') : null
  return found && days !== null ? { days, at: found.index + found[0].indexOf(found[1] ?? '') } : null
}

/**
 * How many days ago a text says something was, where it says nothing else: 3天前, 昨天 16:20, 刚刚; null where it says no such thing. 相对日期
 *
 * Hours, weeks and months name no day: five hours ago may be yesterday.
 */
export function daysAgo(text: string): number | null {
  const found = text.length > LONGEST ? null : AGO.exec(plainDigits(text))?.groups
  if (!found) return null
  if (found['now'] !== undefined) return 0
  if (found['yesterday'] !== undefined) return 1
  return found['before'] === undefined ? Number(found['days']) : 2
}
