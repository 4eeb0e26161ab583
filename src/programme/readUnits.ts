import type { Group, NamedUnit } from '../model/Programme.ts'
import { given } from './reading/given.ts'
import type { Run } from './reading/Run.ts'
import { YamlMap } from './reading/YamlMap.ts'
import { FORBIDDEN_NAMES } from './yaml/forbiddenNames.ts'

interface Roster {
  readonly groups: readonly Group[]
  readonly units: readonly NamedUnit[]
}

/** Who is assessed: groups, classes and the units that the notice names. 单位表 */
export function readUnits(run: Run, file: string): Roster {
  const source = run.open(file)
  if (source?.kind !== 'map') {
    if (source) run.errors.add(source.place, 'wrong-type', `${file} 要写成“键: 值”`, '写 groups: 和 units:')
    return { groups: [], units: [] }
  }
  const map = new YamlMap(source, run, '单位表')
  map.need('groups', map.raw('groups'), undefined)
  const roster = { groups: map.maps('groups', '组').map(readGroup), units: map.maps('units', '单位').flatMap(readUnit) }
  map.close()
  return roster
}

function readGroup(map: YamlMap): Group {
  const classes = map.maps('classes', `${map.what}的类`).map((inner) => {
    const named = given({ name: needName(inner), size: inner.whole('size') })
    inner.close()
    return inner.note(named)
  })
  const open = map.flag('open') ? true : undefined
  const group = given({ name: needName(map), size: map.whole('size'), open, classes })
  if (open && group.size !== undefined)
    map.error(map.keyPlace('open'), 'wrong-value', `“${group.name}”写了数目，又写了名单未列全`, '知道数目的只写 size，名单不齐会另外提醒')
  map.close()
  return map.note(group)
}

function needName(map: YamlMap): string {
  const name = map.needText('name')
  if (FORBIDDEN_NAMES.has(name)) map.error(map.placeOf('name'), 'forbidden-name', `“${name}”不能作名字`, '换一个名字')
  return name
}

/** One unit, or several of the same group and class in a row under `names`. */
function readUnit(map: YamlMap): NamedUnit[] {
  const names = map.names('names')
  const name = names.length > 0 ? undefined : needName(map)
  if (names.length > 0 && map.has('name')) map.error(map.keyPlace('name'), 'name-twice', '写了 names，又写了 name', '只写一个')
  if (names.length > 0 && map.has('aliases'))
    map.error(map.keyPlace('aliases'), 'aliases-of-many', '一串单位不能共用别名', '有别名的单位单独写一项')
  const parameters = map.map('parameters', `${map.what}的参数`)
  const shared = given({
    group: map.needText('group'),
    class: map.text('class'),
    functions: map.names('functions'),
    parameters: Object.fromEntries(parameters?.keys.flatMap((key) => [[key, parameters.number(key) ?? '0'] as const]) ?? []),
  })
  const aliases = map.names('aliases')
  for (const key of ['name', 'aliases']) map.raw(key)
  map.close()
  if (shared.group === '' || name === '') return []
  return (name === undefined ? names : [name]).map((each) => map.note({ name: each, aliases, ...shared }, { names: 'name' }))
}
