import type { Check } from '../../model/Check.ts'
import type { NodeEntry } from '../nodes/NodeIndex.ts'
import type { YamlMap } from '../reading/YamlMap.ts'
import type { LineContext } from './LineContext.ts'

/** Makes the checks that `judged 0-4` and `imported 0-100` stand for, named `judged`, `judged2`… 酌情打分、外部评价 */
export function impliedChecks(map: YamlMap, entry: NodeEntry, own: ReadonlyMap<string, Check>, made: Check[]): LineContext['imply'] {
  return (kind, range, source) => {
    const taken = made.filter((check) => check.kind === 'points' && check.imported === (kind === 'imported')).length
    const name = taken === 0 ? kind : `${kind}${taken + 1}`
    if (own.has(name)) map.error(source.place, 'name-taken', `已有名为“${name}”的检查点`, '给它改名，或在数量里直接写它的名字')
    const id = `${entry.code}.${name}`
    const check: Check = { id, ask: map.text('name') ?? id, kind: 'points', imported: kind === 'imported', ...range }
    map.run.places.note(check, source.place)
    made.push(check)
    return id
  }
}
