import type { Line } from '../../model/Node.ts'
import type { NameScope } from '../expressions/NameScope.ts'
import type { Place } from '../Places.ts'
import { YamlMap } from '../reading/YamlMap.ts'
import type { LineContext } from './LineContext.ts'
import { readLines } from './readLines.ts'

interface Rule {
  readonly start: 'full' | 'zero' | undefined
  readonly lines: Line[]
  readonly place: Place | undefined
}

/** A node's `start` and `lines`, in the node itself, under `rule`, or in a file beside it. 评分规则 */
export function readRule(map: YamlMap, scope: NameScope, imply: LineContext['imply']): Rule {
  const inner = ruleOf(map)
  if (inner)
    for (const key of ['start', 'lines'])
      if (map.has(key)) map.error(map.keyPlace(key), 'rule-twice', `写了 rule，又写了 ${key}`, `把 ${key} 并到 rule 里`)
  const holder = inner ?? map
  const start = holder.oneOf('start', ['full', 'zero'])
  const lines = readLines(
    holder.maps('lines', map.what).map((line, index) => line.titled(`${map.what}第${index + 1}条线`)),
    scope,
    imply,
  )
  if (inner) {
    map.raw('start')
    map.raw('lines')
    inner.close()
  }
  return { start, lines, place: holder.has('lines') ? holder.placeOf('lines') : undefined }
}

function ruleOf(map: YamlMap): YamlMap | undefined {
  const source = map.raw('rule')
  if (source?.kind !== 'text') return map.map('rule', map.what)
  const folder = source.place.file.slice(0, source.place.file.lastIndexOf('/') + 1)
  const path = `${folder}${source.text.trim()}`
  const { run } = map
  if (!run.has(path)) {
    map.error(source.place, 'file-missing', `没有文件“${path}”`, '核对文件名；规则文件放在同一个文件夹里')
    return undefined
  }
  const content = run.open(path)
  if (content?.kind === 'map') return new YamlMap(content, run, map.what)
  if (content) run.errors.add(content.place, 'wrong-type', '规则文件要写 start 和 lines', '第一行写 start: full 或 lines:')
  return undefined
}
