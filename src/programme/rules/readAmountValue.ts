import type { AmountValue } from '../../model/Node.ts'
import { numberFrom, percentFrom } from '../reading/words.ts'
import type { YamlMap } from '../reading/YamlMap.ts'

/** `all`, `20 %` or a number, as it stands in a table. */
export function readAmountValue(map: YamlMap, key: string): AmountValue | undefined {
  const text = map.text(key)
  if (text === undefined) return undefined
  if (text === 'all') return 'all'
  const percent = percentFrom(text)
  if (percent !== null) return { percent }
  const points = numberFrom(text)
  if (points !== null) return { points }
  map.error(map.placeOf(key), 'wrong-value', `“${text.slice(0, 40)}”不是数量`, '表里写数、n % 或 all')
  return undefined
}
