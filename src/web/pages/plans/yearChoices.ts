import { todayInBeijing } from '../../today.ts'

/** The notice's own year, those around this one, and the one that is chosen. 考核年度 */
export function yearChoices(year: number, shift: number): readonly { readonly value: string; readonly text: string }[] {
  const now = Number(todayInBeijing().slice(0, 4))
  const shifts = [...new Set([0, shift, now - year - 1, now - year, now - year + 1])].filter((one) => one >= 0).sort((a, b) => a - b)
  return shifts.map((one) => ({ value: String(one), text: `${year + one} 年${one === 0 ? '（通知原来的年度）' : ''}` }))
}
