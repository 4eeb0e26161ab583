import type { CalendarDate } from './CalendarDate.ts'

const NUMBERS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** 一 to 九十九: no paper of ours has more parts. 序号 */
export function inChinese(number: number): string {
  if (number <= 10) return NUMBERS[number] ?? ''
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens === 1 ? '' : (NUMBERS[tens] ?? '')}十${ones === 0 ? '' : (NUMBERS[ones] ?? '')}`
}

/** `2026-12-01` as papers write it: 2026年12月1日. 成文日期 */
export function dayOnPaper(day: CalendarDate): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year ?? 0}年${month ?? 0}月${date ?? 0}日`
}

/** What is between line breaks, without those that are empty. 段落 */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A report as it is printed and copied. */
export interface WrittenReport {
  readonly title: string
  readonly unit: string
  readonly on: CalendarDate
  readonly parts: readonly { readonly name: string; readonly text: string }[]
}

/** As plain text: title, numbered parts, who and when; parts left empty are left out. 报告文本 */
export function reportText({ title, unit, on, parts }: WrittenReport): string {
  const written = parts.filter(({ text }) => text.trim() !== '')
  const body = written.flatMap(({ name, text }, at) => [
    `${inChinese(at + 1)}、${name}`,
    ...paragraphsOf(text).map((line) => `　　${line}`),
    '',
  ])
  return [title, '', ...body, unit, dayOnPaper(on), ''].join('\n')
}
