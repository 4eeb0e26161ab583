import type { Marks } from '../../model/Node.ts'
import { given } from '../reading/given.ts'
import { suggest } from '../reading/nearest.ts'
import { numberFrom, percentFrom } from '../reading/words.ts'
import type { YamlMap } from '../reading/YamlMap.ts'

/** `5`, `38/3`, `70 %`, `share`, or a table by group, class or parameter. 分值 */
export function readMarks(map: YamlMap, parameters: ReadonlySet<string>): Marks | undefined {
  if (map.raw('marks')?.kind === 'map') return readTable(map, parameters)
  const text = map.text('marks')
  if (text === undefined) return undefined
  if (text === 'share') return { kind: 'share' }
  const percent = percentFrom(text)
  if (percent !== null) return { kind: 'percent', value: percent }
  const value = numberFrom(text)
  if (value !== null) return { kind: 'points', value }
  map.error(map.placeOf('marks'), 'wrong-value', `分值“${text.slice(0, 40)}”不是数`, '写 5、38/3、70 %、share，或 {by: class, table: {…}}')
  return undefined
}

function readTable(map: YamlMap, parameters: ReadonlySet<string>): Marks | undefined {
  const inner = map.map('marks', `${map.what}的分值`)
  if (!inner) return undefined
  const by = inner.needText('by')
  const table = inner.need('table', inner.map('table'), undefined)
  const rows = table?.keys.flatMap((key) => [[key, table.number(key) ?? '0'] as const]) ?? []
  const otherwise = inner.number('else')
  inner.close()
  const isKnown = by === 'group' || by === 'class' || parameters.has(by)
  if (!isKnown && by !== '')
    inner.error(
      inner.placeOf('by'),
      'unknown-name',
      `没有“${by}”这个单位参数`,
      suggest(by, ['group', 'class', ...parameters], '写 group、class，或 units.yaml 里的参数名'),
    )
  const marks = given({
    kind: 'profile',
    by: by === 'group' || by === 'class' ? by : { parameter: by },
    table: Object.fromEntries(rows),
    otherwise,
  })
  return inner.note(marks)
}
