import type { YamlMap } from './YamlMap.ts'

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** A time of day such as 17:30. 时刻 */
export function readTime(map: YamlMap, key: string): string | undefined {
  const text = map.text(key)
  if (text === undefined || TIME.test(text)) return text
  map.error(map.placeOf(key), 'wrong-value', `${key} 的“${text.slice(0, 20)}”不是时刻`, '写成 17:30')
  return undefined
}
