import { YES_NO, type Check } from '../../model/Check.ts'
import type { CheckId } from '../../model/Expression.ts'
import { given } from '../reading/given.ts'
import type { YamlMap } from '../reading/YamlMap.ts'
import { checkName, readFields, readLevels } from './readFields.ts'

/** The checks of a node, a card or the programme by their short names. 检查点 */
export function readChecks(map: YamlMap | undefined, idOf: (name: string) => CheckId): Map<string, Check> {
  const checks = new Map<string, Check>()
  for (const name of map?.keys ?? []) {
    const inner = map?.map(name, `检查点“${name}”`)
    if (!map || !inner) continue
    const fits = checkName(map, name)
    const check = readCheck(inner, idOf(name))
    inner.close()
    if (check && fits) checks.set(name, inner.note(check))
  }
  return checks
}

const KINDS = ['yes-no', 'number', 'rate', 'list', 'register', 'points'] as const

function readCheck(map: YamlMap, id: CheckId): Check | undefined {
  const asked = given({
    id,
    ask: map.needText('ask'),
    method: map.text('method'),
    evidence: map.text('evidence'),
    probe: map.text('probe'),
  })
  if (map.raw('answer')?.kind === 'list') return { ...asked, kind: 'choice', levels: readLevels(map, 'answer'), yesNo: false }
  const kind = map.need('answer', map.oneOf('answer', KINDS), undefined)
  switch (kind) {
    case 'yes-no':
      return { ...asked, kind: 'choice', levels: YES_NO, yesNo: true }
    case 'number':
    case 'rate':
      return given({ ...asked, kind: 'number', rate: kind === 'rate', from: map.number('from'), to: map.number('to') })
    case 'list':
    case 'register':
      return readList(map, asked, kind === 'register')
    case 'points':
      return readPoints(map, asked)
    case undefined:
      return undefined
  }
}

type Asked = Pick<Check, 'id' | 'ask' | 'method' | 'evidence' | 'probe'>

function readList(map: YamlMap, asked: Asked, open: boolean): Check {
  const of = map.has('of') ? map.texts('of') : undefined
  const twice = of?.find((name, index) => of.indexOf(name) !== index)
  if (twice !== undefined) map.error(map.placeOf('of'), 'row-twice', `行“${twice}”写了两遍`, '删去一个')
  const list = given({
    ...asked,
    kind: 'list',
    fields: readFields(map.map('fields', '字段')),
    of,
    size: map.whole('size'),
    open,
    presumeNone: open && map.oneOf('presume', ['none']) === 'none',
    incidents: open ? map.text('incidents') : undefined,
    dated: open ? map.text('dated') : undefined,
  })
  if (list.incidents !== undefined && list.dated === undefined)
    map.error(map.placeOf('incidents'), 'missing-key', '有 incidents 就要有 dated', '写明哪个日期字段决定该事项属于哪个期间')
  if (list.dated !== undefined && list.fields[list.dated]?.kind !== 'date')
    map.error(map.placeOf('dated'), 'unknown-field', `dated 的“${list.dated}”不是日期字段`, '写 fields 里的日期字段')
  return list
}

function readPoints(map: YamlMap, asked: Asked): Check {
  return given({
    ...asked,
    kind: 'points',
    from: map.need('from', map.number('from'), '0'),
    to: map.need('to', map.number('to'), '0'),
    step: map.number('step'),
    imported: map.flag('imported'),
    source: map.text('source'),
  })
}
