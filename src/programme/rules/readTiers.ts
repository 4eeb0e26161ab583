import { equals, fractionFromText } from '../../model/Fraction.ts'
import type { Expr } from '../../model/Expression.ts'
import type { Amount, Tier, Verb } from '../../model/Node.ts'
import { readFormula } from '../expressions/readExpression.ts'
import { given } from '../reading/given.ts'
import { ratioFrom } from '../reading/words.ts'
import type { YamlMap } from '../reading/YamlMap.ts'
import { readAmountValue } from './readAmountValue.ts'
import type { LineContext } from './LineContext.ts'

/** A number or a percentage of a rate. */
function bound(map: YamlMap, key: 'from' | 'above' | 'to' | 'below'): string | undefined {
  const text = map.text(key)
  if (text === undefined) return undefined
  const value = ratioFrom(text)
  if (value === null) map.error(map.placeOf(key), 'wrong-value', `${key} 的“${text.slice(0, 40)}”不是数`, '写成 90 或 90 %')
  return value ?? undefined
}

function readTier(map: YamlMap): Tier | undefined {
  const tier = given({ from: bound(map, 'from'), above: bound(map, 'above'), to: bound(map, 'to'), below: bound(map, 'below') })
  if (tier.from !== undefined && tier.above !== undefined)
    map.error(map.placeOf('above'), 'bound-twice', '下限写了两个', 'from（含本数）和 above（不含）只写一个')
  if (tier.to !== undefined && tier.below !== undefined)
    map.error(map.placeOf('below'), 'bound-twice', '上限写了两个', 'to（含本数）和 below（不含）只写一个')
  if (Object.keys(tier).length === 0)
    map.error(map.place, 'missing-key', '这一档没有界限', '写 from、above、to、below 中的一个或两个；其余情况写在线上的 else')
  const amount = map.need('amount', readAmountValue(map, 'amount'), undefined)
  map.close()
  return amount && map.note({ ...tier, amount })
}

/** A table by tier: `[{from: 50 %, amount: 6}, …]` with `by`. 档表 */
export function readTiers(maps: readonly YamlMap[], verb: Verb, { line, scope }: LineContext): Amount | undefined {
  const tiers = maps.flatMap((map) => readTier(map) ?? [])
  const source = line.need('by', line.scalar('by'), undefined)
  const by: Expr | undefined = source && readFormula(source, scope, line.run)
  const otherwise = line.has('else') ? readAmountValue(line, 'else') : undefined
  const side = line.oneOf('at-bounds', ['higher', 'lower'])
  if (tiers.length === 0) line.error(line.placeOf(verb), 'missing-value', '档表是空的', '至少写一档')
  return by && given({ kind: 'tiers', by, tiers: side ? settleBounds(tiers, side, line) : tiers, otherwise })
}

/** Gives a bound that two tiers both name to one of them, as the reading says. */
function settleBounds(tiers: readonly Tier[], side: 'higher' | 'lower', line: YamlMap): Tier[] {
  if (!line.has('reading'))
    line.error(line.placeOf('at-bounds'), 'reading-missing', '写了 at-bounds，没有写依据哪一条口径', '写 reading: 口径编号')
  let shared = 0
  const settled = tiers.map((tier) => {
    const { from, to, ...rest } = tier
    const meetsAbove = side === 'higher' && to !== undefined && tiers.some((other) => other !== tier && isSame(other.from, to))
    const meetsBelow = side === 'lower' && from !== undefined && tiers.some((other) => other !== tier && isSame(other.to, from))
    if (meetsAbove || meetsBelow) shared += 1
    const lower = from === undefined ? {} : meetsBelow ? { above: from } : { from }
    const upper = to === undefined ? {} : meetsAbove ? { below: to } : { to }
    const kept: Tier = { ...lower, ...upper, ...rest }
    line.run.places.note(kept, line.run.places.place(tier))
    return kept
  })
  if (shared === 0) line.error(line.placeOf('at-bounds'), 'bounds-not-shared', '没有两档共用一个界限，at-bounds 没有用处', '删去 at-bounds')
  else {
    const decided = `${line.what}：两档共用一个界限，已按口径${line.texts('reading').join('、')}归${side === 'higher' ? '较高' : '较低'}的一档`
    line.run.warnings.add(line.placeOf('at-bounds'), 'tiers-overlap', decided, '请确认口径仍然适用')
  }
  return settled
}

const isSame = (a: string | undefined, b: string) => a !== undefined && equals(fractionFromText(a), fractionFromText(b))
