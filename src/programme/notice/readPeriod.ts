import type { Programme } from '../../model/Programme.ts'
import type { YamlMap } from '../reading/YamlMap.ts'

/** The days that are assessed, both ends included. 考核期间 */
export function readPeriod(map: YamlMap): Programme['period'] {
  const inner = map.need('period', map.map('period', '考核期间'), undefined)
  if (!inner) return { from: '1970-01-01', to: '1970-12-31' }
  const period = { from: inner.need('from', inner.date('from'), '1970-01-01'), to: inner.need('to', inner.date('to'), '9999-12-31') }
  inner.close()
  return inner.note(period)
}
