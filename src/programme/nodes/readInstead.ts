import type { Instead } from '../../model/Node.ts'
import { percentFrom } from '../reading/words.ts'
import type { YamlMap } from '../reading/YamlMap.ts'

/** What stands in for a value that has nothing under it: `full`, `zero`, `not-applicable`, `n %`. 无此事项时 */
export function readInstead<T extends string = never>(map: YamlMap, key: string, also: readonly T[] = []): Instead | T | undefined {
  const text = map.text(key)
  if (text === undefined) return undefined
  const percent = percentFrom(text)
  if (percent !== null) return { percent }
  return map.oneOf(key, ['full', 'zero', 'not-applicable', ...also] as const)
}
