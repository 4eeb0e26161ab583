import type { Join, Per } from '../../model/Node.ts'
import { given } from '../reading/given.ts'
import { numberFrom } from '../reading/words.ts'
import type { YamlMap } from '../reading/YamlMap.ts'

const EACH = ['object', 'list', 'month', 'assessor', 'expert'] as const
const JOINS = ['mean', 'sum', 'min', 'max', 'without-extremes'] as const

/** Scored once per object, named copy, month, assessor or expert, then joined. 逐个评分再合成 */
export function readPer(map: YamlMap): Per | undefined {
  const inner = map.map('per', `${map.what}的 per`)
  if (!inner) return undefined
  const [each, another] = EACH.filter((key) => inner.has(key))
  if (!each) inner.error(inner.place, 'missing-key', '没有写逐个什么评分', `写 ${EACH.join('、')} 中的一个`)
  if (another) inner.error(inner.keyPlace(another), 'per-twice', '只能逐一种评分', '分成两层节点')
  const kind = inner.text('object')
  const names = inner.has('list') ? inner.texts('list') : undefined
  for (const key of EACH.slice(2)) if (inner.has(key)) inner.flag(key)
  const per = given({
    each: each ?? 'object',
    kind,
    names,
    join: readJoin(inner, names),
    atLeast: inner.whole('at-least'),
    odd: inner.flag('odd'),
    exceptSelf: inner.oneOf('except', ['self']) === 'self',
    drawn: inner.text('drawn'),
  })
  inner.raw('object')
  inner.raw('list')
  inner.close()
  return inner.note(per)
}

function readJoin(map: YamlMap, names: readonly string[] | undefined): Join {
  const source = map.need('join', map.raw('join'), undefined)
  if (!source) return { how: 'mean' }
  if (source.kind === 'map') {
    const inner = map.map('join', `${map.what}的 join`)
    const weights = inner?.need('weights', inner.map('weights'), undefined)
    const shares = weights?.keys.flatMap((name) => [[name, weights.number(name) ?? '0'] as const]) ?? []
    inner?.close()
    return { how: 'weights', weights: Object.fromEntries(shares) }
  }
  const text = map.text('join') ?? ''
  return text.includes(':') || text.includes('：') ? weightsInARow(map, text, names ?? []) : { how: map.oneOf('join', JOINS) ?? 'mean' }
}

/** `6:3:1`, in the order of the names. */
function weightsInARow(map: YamlMap, text: string, names: readonly string[]): Join {
  const weights = text.split(/[:：]/).map((part) => numberFrom(part.trim()))
  if (weights.length !== names.length || weights.includes(null))
    map.error(
      map.placeOf('join'),
      'wrong-weights',
      `比例“${text.slice(0, 40)}”与 list 的 ${names.length} 个名字对不上`,
      '每个名字一个数，用冒号隔开，如 "6:3:1"',
    )
  return { how: 'weights', weights: Object.fromEntries(names.map((name, index) => [name, weights[index] ?? '0'])) }
}
