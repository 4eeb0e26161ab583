import type { Updates, UpdatePeriod } from '../../model/Node.ts'
import type { YamlMap } from '../reading/YamlMap.ts'

const PERIODS: Readonly<Record<string, UpdatePeriod>> = {
  每日: 'day',
  每周: 'week',
  每月: 'month',
  每季度: 'quarter',
  每半年: 'half-year',
  每年: 'year',
}

const WORDS = [...Object.keys(PERIODS), '随时', '不变']

/** How often a column is brought up to date: a word, `{within: 30}` days without an update, `{workdays: 20}` after what happens. 更新要求 */
export function readUpdates(map: YamlMap): Updates | undefined {
  const source = map.raw('updates')
  if (source?.kind !== 'map') {
    const word = map.oneOf('updates', WORDS)
    if (word === undefined) return undefined
    const period = PERIODS[word]
    return period ? { kind: 'every', period } : word === '随时' ? { kind: 'as-it-happens' } : { kind: 'static' }
  }
  const inner = map.map('updates', `${map.what}的更新要求`)
  const days = inner?.whole('within')
  const workdays = inner?.whole('workdays')
  inner?.close()
  if (days !== undefined && workdays === undefined) return { kind: 'within', duration: { count: String(days), unit: 'days' } }
  if (workdays !== undefined && days === undefined) return { kind: 'as-it-happens', within: { count: String(workdays), unit: 'workdays' } }
  inner?.error(inner.place, 'wrong-value', '更新要求没有写明', '写 {within: 天数} 或 {workdays: 工作日数}')
  return undefined
}
