import { YES_NO, type Field } from '../../model/Check.ts'
import { RESERVED_WORDS } from '../expressions/TokenReader.ts'
import { given } from '../reading/given.ts'
import { YamlMap } from '../reading/YamlMap.ts'
import type { Source } from '../yaml/Source.ts'
import { FORBIDDEN_NAMES } from '../yaml/forbiddenNames.ts'

const NAME = /^[\p{L}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?$/u

/** Reports a name that an expression could not say. */
export function checkName(map: YamlMap, name: string): boolean {
  const fits = NAME.test(name) && !RESERVED_WORDS.has(name)
  if (!fits)
    map.error(
      map.keyPlace(name),
      'name-unusable',
      RESERVED_WORDS.has(name) ? `“${name}”是算式里的词，不能作名字` : `“${name}”不能作名字`,
      '名字由汉字、字母、数字、下划线、连字符组成，不以数字开头',
    )
  return fits
}

/** The levels of a choice, best first. */
export function readLevels(map: YamlMap, key: string): string[] {
  const levels = map.texts(key)
  const twice = levels.find((level, index) => levels.indexOf(level) !== index)
  const forbidden = levels.find((level) => FORBIDDEN_NAMES.has(level))
  if (levels.length < 2) map.error(map.placeOf(key), 'too-few-levels', `${key} 至少要有两级`, '由好到差列出各级')
  if (twice !== undefined) map.error(map.placeOf(key), 'level-twice', `级别“${twice}”写了两遍`, '删去一个')
  if (forbidden !== undefined) map.error(map.placeOf(key), 'forbidden-name', `“${forbidden}”不能作级别`, '换一个名字')
  return levels
}

/** The columns of a list: `by: [省, 市]`, `on: date`, `answered: {answer: date, open: 未答复}`. 字段 */
export function readFields(map: YamlMap | undefined): Readonly<Record<string, Field>> {
  if (!map) return {}
  const fields = map.keys.flatMap((name) => {
    const field = readField(map, name)
    return checkName(map, name) && field ? [[name, field] as const] : []
  })
  return map.note(Object.fromEntries(fields))
}

function readField(map: YamlMap, name: string): Field | undefined {
  const source = map.raw(name)
  if (source?.kind === 'list') return map.note({ kind: 'choice', levels: readLevels(map, name), yesNo: false })
  if (source?.kind !== 'map') return plainField(map, name, source)
  const inner = new YamlMap(source, map.run, `${map.what}${name}`)
  const field =
    inner.raw('answer')?.kind === 'list'
      ? { kind: 'choice' as const, levels: readLevels(inner, 'answer'), yesNo: false }
      : plainField(inner, 'answer', inner.raw('answer'))
  const whole = field && withDetails(inner, field)
  inner.close()
  return whole && inner.note(whole)
}

function plainField(map: YamlMap, key: string, source: Source | undefined): Field | undefined {
  if (!source) {
    map.need(key, undefined, undefined)
    return undefined
  }
  const kind = map.oneOf(key, ['yes-no', 'date', 'number', 'text'])
  if (kind === 'yes-no') return { kind: 'choice', levels: YES_NO, yesNo: true }
  return kind && { kind }
}

function withDetails(map: YamlMap, plain: Field): Field {
  const field = given({ ...plain, ask: map.text('ask') })
  if (field.kind === 'date') return given({ ...field, open: map.text('open') })
  if (field.kind === 'number') return given({ ...field, from: map.number('from'), to: map.number('to') })
  return field
}
