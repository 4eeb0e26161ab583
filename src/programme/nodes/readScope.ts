import type { Scope } from '../../model/Node.ts'
import type { Places } from '../Places.ts'
import { given } from '../reading/given.ts'
import type { YamlMap } from '../reading/YamlMap.ts'
import type { Source } from '../yaml/Source.ts'
import { scopeName } from './scopeNames.ts'

/** Words that name nobody and mean everybody who is assessed. */
const EVERYBODY = ['全部', '所有', '所有单位', '所有参加考核的部门', '所有参加考核的单位', '全体参加考核的单位']

/** `等` behind the last name: an example or the end of the list? */
const AND_SO_ON = /等(?:\S{0,6}(?:单位|部门|局|委|办|乡镇))?$/

/** Who a node applies to, or keeps a column: names in a row, or `{names, except, open}`. 适用范围 */
export function readScope(map: YamlMap, key = 'scope'): Scope | undefined {
  const source = map.raw(key)
  if (source?.kind === 'map') return readMap(map, key)
  if (!source) return undefined
  const names = map.names(key)
  const text = source.kind === 'text' ? source.text.trim() : undefined
  if (text !== undefined && EVERYBODY.includes(text)) return noted(source, { names: [], except: [], open: false, text }, [], map.run.places)
  const last = names.at(-1)
  if (last !== undefined && AND_SO_ON.test(last))
    map.error(
      map.placeOf(key),
      'scope-and-so-on',
      `范围以“${last.slice(0, 30)}”结尾，“等”有两种意思`,
      '写作 {names: …, open: true}（未点名者由人逐批决定）或 {names: …, open: false}（就是这些）',
    )
  return noted(source, given({ names: names.map(scopeName), except: [], open: false, text }), names, map.run.places)
}

/** Remembers each name where it stands in the row, as it is spelt there, and the row's end. */
function noted(source: Source, scope: Scope, names: readonly string[], places: Places): Scope {
  places.note(scope, source.place)
  noteNames(source, scope, names, places)
  if (source.kind === 'text') places.note(scope, source.at(source.text.trimEnd().length - 1), 'text')
  return scope
}

function noteNames(source: Source, scope: Scope, names: readonly string[], places: Places): void {
  let from = 0
  for (const [index, name] of names.entries()) {
    if (source.kind === 'list') places.note(scope, source.items[index]?.place ?? source.place, `names.${index}`)
    if (source.kind !== 'text') continue
    const start = source.text.indexOf(name, from)
    places.note(scope, source.at(start), `names.${index}`)
    from = start + name.length
  }
}

function readMap(map: YamlMap, key: string): Scope | undefined {
  const inner = map.map(key, `${map.what}的适用范围`)
  if (!inner) return undefined
  const names = inner.names('names')
  const scope = given({
    names: names.length === 1 && EVERYBODY.includes(names[0] ?? '') ? [] : names.map(scopeName),
    except: inner.names('except').map(scopeName),
    open: inner.flag('open'),
    text: inner.text('text'),
  })
  const isOfAll = names.length === 0 && scope.except.length === 0
  if (isOfAll && !scope.open && scope.text === undefined)
    inner.error(inner.place, 'scope-empty', '范围是空的', '写 names 或 except；适用于全部时不写 scope')
  inner.close()
  inner.note(scope)
  const source = inner.raw('names')
  if (source) noteNames(source, scope, names, map.run.places)
  return scope
}
