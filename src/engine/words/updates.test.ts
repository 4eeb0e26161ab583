import { expect, it } from 'vitest'
import { updatesInWords } from './updates.ts'

it.each([
  [{ kind: 'every', period: 'quarter' }, '每季度更新'],
  [{ kind: 'within', duration: { count: '14', unit: 'days' } }, '14天内有更新'],
  [{ kind: 'as-it-happens', within: { count: '20', unit: 'workdays' } }, '形成或变更后20个工作日内更新'],
  [{ kind: 'as-it-happens' }, '随时更新'],
  [{ kind: 'static' }, '不要求定期更新'],
] as const)('says of the updates %j: %s (TY-01)', (updates, words) => {
  expect(updatesInWords(updates)).toBe(words)
})
