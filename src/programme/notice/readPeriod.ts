import type { Programme } from '../../model/Programme.ts'
import { given } from '../reading/given.ts'
import type { YamlMap } from '../reading/YamlMap.ts'

/** The days that are assessed, both ends included. 考核期间 */
export function readPeriod(map: YamlMap): Programme['period'] {
  const inner = map.need('period', map.map('period', '考核期间'), undefined)
  if (!inner) return { from: '1970-01-01', to: '1970-12-31' }
  const period = given({
    from: inner.need('from', inner.date('from'), '1970-01-01'),
    to: inner.need('to', inner.date('to'), '9999-12-31'),
    everyMonths: readMonths(inner),
  })
  inner.close()
  return inner.note(period, { every: 'everyMonths' })
}

/** `3 months`: a round a quarter. */
function readMonths(map: YamlMap): number | undefined {
  const text = map.text('every')
  const match = text === undefined ? null : /^(\d{1,2})\s*months?$/u.exec(text)
  const months = match ? Number(match[1]) : undefined
  if (text !== undefined && (months === undefined || months < 1))
    map.error(map.placeOf('every'), 'wrong-value', `every 的“${text.slice(0, 20)}”不是月数`, '写作 3 months')
  return months
}
