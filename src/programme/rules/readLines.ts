import type { Check } from '../../model/Check.ts'
import type { Line, Verb } from '../../model/Node.ts'
import { listNamed } from '../expressions/typeFigure.ts'
import { readCondition, writtenExpression } from '../expressions/readExpression.ts'
import type { NameScope } from '../expressions/NameScope.ts'
import { given } from '../reading/given.ts'
import type { YamlMap } from '../reading/YamlMap.ts'
import type { LineContext } from './LineContext.ts'
import { readAmount } from './readAmount.ts'

/** A line that only notes a problem takes nothing. */
const NOTHING_TAKEN: Line['amount'] = { kind: 'points', value: { op: 'number', value: '0' } }

const VERBS: readonly Verb[] = ['deduct', 'earn', 'set', 'at-most']

/** The lines of a node's rule. 评分规则 */
export function readLines(maps: readonly YamlMap[], scope: NameScope, imply: LineContext['imply']): Line[] {
  return maps.flatMap((map) => {
    const line = readLine(map, scope, imply)
    map.close()
    return line ? [map.note(line, { reading: 'readings' })] : []
  })
}

function readLine(map: YamlMap, scope: NameScope, imply: LineContext['imply']): Line | undefined {
  const verbs = VERBS.filter((verb) => map.has(verb))
  const [verb, another] = verbs
  const finding = map.text('finding')
  if (!verb && finding === undefined)
    map.error(map.place, 'verb-missing', '没有动词', `写 ${VERBS.join('、')} 中的一个；只记问题不扣分的写 finding: 问题名`)
  if (another) map.error(map.keyPlace(another), 'verb-twice', `一条线只有一个动词，这里有 ${verbs.join('、')}`, '分成两条线')
  for (const unused of VERBS) map.raw(unused)

  const each = readEach(map, scope)
  const inside = each ? scope.inRow(each) : scope
  const when = map.scalar('when')
  const where = map.scalar('where')
  if (where && !map.has('each'))
    map.error(map.keyPlace('where'), 'where-without-each', 'where 只与 each 一起用', '写 each: 清单，或把 where 改成 when')
  const amount = verb && readAmount(verb, { line: map, scope: inside, imply })
  const known = given({
    code: map.text('code'),
    when: when && readCondition(when, scope, map.run),
    each: each?.id,
    where: where && each ? readCondition(where, inside, map.run) : undefined,
    limit: map.number('limit'),
    finding,
    clause: map.needText('clause'),
    readings: map.texts('reading'),
  })
  for (const key of ['by', 'else', 'at-bounds'])
    if (amount?.kind !== 'levels' && amount?.kind !== 'tiers' && amount && map.has(key))
      map.error(
        map.keyPlace(key),
        'key-without-table',
        `${key} 只与级别表、档表一起用`,
        key === 'by' ? '删去 by；按次数算的，把数量写成算式，如 deduct: 5 * late' : `删去 ${key}`,
      )
  for (const key of ['by', 'else', 'at-bounds']) map.raw(key)
  if (!verb && finding !== undefined) return { verb: 'deduct', amount: NOTHING_TAKEN, ...known }
  if (!verb || !amount) return undefined
  const line: Line = { verb, amount, ...known }
  map.run.places.note(line, map.placeOf(verb), 'amount')
  return line
}

function readEach(map: YamlMap, scope: NameScope): Extract<Check, { kind: 'list' }> | null {
  const source = map.scalar('each')
  const written = source && writtenExpression(source, scope, map.run)
  if (!written) return null
  const { syntax, typer } = written
  if (syntax.kind === 'name') return listNamed(syntax.name, syntax.at, typer)
  typer.wrong(0, 'not-a-list', 'each 只写清单的名字', '条件写在 where 里')
  return null
}
