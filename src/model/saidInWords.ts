import type { Check } from './Check.ts'
import type { Said } from './Said.ts'
import { valueInWords } from './valueInWords.ts'

/** What is said of a check, in a word or two. 填写内容的说法 */
export function saidInWords(check: Check, { state, value, why }: Said): string {
  if (state === 'declaredNone') return '本单位无此事项'
  if (state === 'cantTell') return why === null || why === '' ? '说不清' : `说不清：${why}`
  return state === 'cleared' ? '未填' : valueInWords(check, value)
}
