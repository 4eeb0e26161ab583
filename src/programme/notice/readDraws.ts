import type { Draw } from '../../model/Programme.ts'
import { given } from '../reading/given.ts'
import type { YamlMap } from '../reading/YamlMap.ts'

const COUNT = /^(\d{1,6})(?:\s*[-–—]\s*(\d{1,6}))?$/

/** Drawings of units or objects; `count: 2-3` is a range. 抽查 */
export function readDraws(map: YamlMap): Draw[] {
  return map.maps('draws', '抽查').flatMap((inner) => {
    const text = inner.text('count')
    const match = text === undefined ? null : COUNT.exec(text)
    if (text !== undefined && !match)
      inner.error(inner.placeOf('count'), 'wrong-value', `count 的“${text.slice(0, 20)}”不是数目`, '写成 10 或 2-3')
    const of = readDrawn(inner)
    const known = given({
      id: inner.needText('id'),
      name: inner.needText('name'),
      count: match ? Number(match[1]) : undefined,
      countTo: match?.[2] === undefined ? undefined : Number(match[2]),
      text: inner.text('text'),
      readings: inner.texts('reading'),
    })
    inner.close()
    return of ? [inner.note({ of, ...known }, { reading: 'readings' })] : []
  })
}

function readDrawn(map: YamlMap): Draw['of'] | null {
  const inner = map.need('of', map.map('of'), undefined)
  const objects = inner?.text('objects')
  const group = inner?.text('group')
  inner?.close()
  if (inner && (objects === undefined) === (group === undefined))
    inner.error(inner.place, 'wrong-value', '从什么里抽没有写明', '写 {group: 组名} 或 {objects: 对象}')
  if (objects !== undefined) return { objects }
  return group === undefined ? null : { group }
}
