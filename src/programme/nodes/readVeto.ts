import type { Veto } from '../../model/Node.ts'
import { readCondition } from '../expressions/readExpression.ts'
import type { NameScope } from '../expressions/NameScope.ts'
import { given } from '../reading/given.ts'
import { numberFrom } from '../reading/words.ts'
import type { YamlMap } from '../reading/YamlMap.ts'

/** What strikes a node, or everything, out. 一票否决 */
export function readVeto(map: YamlMap, scope: NameScope): Veto | undefined {
  const inner = map.map('veto', `${map.what}的否决`)
  if (!inner) return undefined
  const source = inner.need('when', inner.scalar('when'), undefined)
  const when = source && readCondition(source, scope, inner.run)
  const then = inner.need('then', inner.map('then'), undefined)
  const text = then?.need('points', then.text('points'), undefined)
  const points = text === undefined || text === 'none' ? 'none' : numberFrom(text)
  if (then && points === null)
    then.error(then.placeOf('points'), 'wrong-value', `points 的“${text ?? ''}”不是数`, '写一个数，或 none（没有得分）')
  const veto = given({
    points: points ?? 'none',
    grade: then?.text('grade'),
    clause: inner.needText('clause'),
    readings: inner.texts('reading'),
  })
  then?.close()
  inner.close()
  if (then) inner.run.places.note(veto, then.placeOf('grade'), 'grade')
  return when && inner.note({ when, ...veto }, { reading: 'readings' })
}
