import { dateFromDayNumber, dayNumber, isCalendarDate } from '../../model/CalendarDate.ts'
import type { Field } from '../../model/Check.ts'
import { compare, formatFraction, fractionFromText, HUNDRED, divide, parseFraction, type Fraction } from '../../model/Fraction.ts'
import type { IssueList } from '../IssueList.ts'
import { suggest } from '../reading/nearest.ts'
import type { SourceText } from '../yaml/Source.ts'

/** Digits and signs of a Chinese keyboard, as the ones they stand for. */
const plain = (text: string): string => text.normalize('NFKC').replaceAll('−', '-').trim()

/** `4.5`, `38/3`, `85%`, `1,200`; null for anything else. */
export function typedNumber(text: string): Fraction | null {
  const typed = plain(text).replace(/^\+/, '')
  const whole = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(typed) ? typed.replaceAll(',', '') : typed
  if (!whole.endsWith('%')) return parseFraction(whole)
  const percent = parseFraction(whole.slice(0, -1).trim())
  return percent && divide(percent, HUNDRED)
}

/** `2020-05-01` also as 2020/5/1, 2020.5.1 and 2020年5月1日, with a time of day or without; the year always comes first. */
export function typedDate(text: string): string | null {
  const match = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(plain(text))
  if (!match) return null
  const date = [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')].join('-')
  return isCalendarDate(date) ? dateFromDayNumber(dayNumber(date)) : null
}

const YES = new Set(['是', 'true', 'yes'])
const NO = new Set(['否', 'false', 'no'])

/** The level that a text names; a spreadsheet writes yes and no in its own way. */
function typedLevel(text: string, { levels, yesNo }: { readonly levels: readonly string[]; readonly yesNo: boolean }): string | null {
  const typed = text.trim()
  const exact = levels.find((level) => level === typed)
  if (exact !== undefined || !yesNo) return exact ?? null
  const word = typed.toLowerCase()
  return (YES.has(word) ? levels[0] : NO.has(word) ? levels[1] : undefined) ?? null
}

/** Reads a level, and says which there are where it is none of them. */
export function readLevel(
  value: SourceText,
  choice: { readonly levels: readonly string[]; readonly yesNo: boolean },
  what: string,
  issues: IssueList,
): string | null {
  const level = typedLevel(value.text, choice)
  if (level === null) {
    const remedy = `${suggest(value.text, choice.levels, '')}可以是：${choice.levels.join('、')}`
    issues.add(value.place, 'answer-level', `${what}的答案不能是“${value.text}”`, remedy)
  }
  return level
}

interface Bounds {
  readonly from?: string
  readonly to?: string
}

const boundsText = ({ from, to }: Bounds): string =>
  from === undefined ? `不超过 ${to ?? ''}` : to === undefined ? `不小于 ${from}` : `${from} 到 ${to}`

/** Reads a number within its bounds. */
export function readNumber(value: SourceText, bounds: Bounds, what: string, issues: IssueList): Fraction | null {
  const number = typedNumber(value.text)
  if (!number) {
    issues.add(value.place, 'answer-number', `${what}的答案“${value.text}”不是数`, '写成数字，如 3 或 0.5')
    return null
  }
  const tooSmall = bounds.from !== undefined && compare(number, fractionFromText(bounds.from)) < 0
  const tooLarge = bounds.to !== undefined && compare(number, fractionFromText(bounds.to)) > 0
  if (!tooSmall && !tooLarge) return number
  issues.add(value.place, 'answer-range', `${what}的答案 ${formatFraction(number)} 超出范围`, `应当是 ${boundsText(bounds)}`)
  return null
}

/** Reads a field of a row; undefined where it does not fit, null where it has not happened yet. 字段 */
export function readFieldValue(value: SourceText, field: Field, what: string, issues: IssueList): string | null | undefined {
  switch (field.kind) {
    case 'choice':
      return readLevel(value, field, what, issues) ?? undefined
    case 'number': {
      const number = readNumber(value, field, what, issues)
      return number ? formatFraction(number) : undefined
    }
    case 'date': {
      if (field.open !== undefined && value.text.trim() === field.open) return null
      const date = typedDate(value.text)
      if (date !== null) return date
      const open = field.open === undefined ? '' : `；还没有发生写“${field.open}”`
      issues.add(value.place, 'answer-date', `${what}的答案“${value.text}”不是日期`, `写成 2020-12-31 的样子${open}`)
      return undefined
    }
    case 'text':
      return value.text
  }
}
