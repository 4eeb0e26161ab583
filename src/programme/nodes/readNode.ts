import type { Check } from '../../model/Check.ts'
import type { Line, Node } from '../../model/Node.ts'
import { readChecks } from '../checks/readChecks.ts'
import type { NameScope } from '../expressions/NameScope.ts'
import { readCondition } from '../expressions/readExpression.ts'
import { given } from '../reading/given.ts'
import { readCitedDocuments } from '../reading/readCitedDocuments.ts'
import { readTime } from '../reading/readTime.ts'
import { numberFrom } from '../reading/words.ts'
import type { YamlMap } from '../reading/YamlMap.ts'
import { impliedChecks } from '../rules/impliedChecks.ts'
import { readRule } from '../rules/readRule.ts'
import { derivedCode, type ChildrenKey } from './derivedCode.ts'
import type { NodeEntry } from './NodeIndex.ts'
import { columnKeepers, columnReadings, readColumns, type ColumnRow } from './readColumns.ts'
import { readCardSlot } from './readCardSlot.ts'
import { readInstead } from './readInstead.ts'
import { readMarks } from './readMarks.ts'
import { readScope } from './readScope.ts'
import { readNotApplying } from './readNotApplying.ts'
import { readPer } from './readPer.ts'
import { readPrices } from './readPrices.ts'
import { readVerdict } from './readVerdict.ts'
import { readVeto } from './readVeto.ts'

const CHILDREN_KEYS: readonly ChildrenKey[] = ['sections', 'indicators', 'parts', 'children']
const ROLES = { sections: 'section', indicators: 'indicator', parts: 'part', children: undefined } as const
const TITLES = { sections: '章节', indicators: '指标', parts: '部分', children: '节点' } as const

/** Where a node is read: its code is settled, its names are not. */
export interface NodeSeat {
  readonly entry: NodeEntry
  readonly scope: NameScope
  readonly role?: Node['role']
  /** Its name where it needs none of its own. */
  readonly named?: string
  /** What a table of columns says of it. */
  readonly column?: ColumnRow
  /** Checks of a card's root have bare names. */
  readonly bareChecks: boolean
  /** Told where the units' cards hang, with the names that hold there. */
  readonly onCard: (scope: NameScope) => void
}

/** One row of the notice and all that hangs below it. 节点 */
export function readNode(map: YamlMap, seat: NodeSeat): Node {
  const { entry, role } = seat
  const { names } = seat.scope
  names.nodes.add(entry)
  const own = readChecks(map.map('checks'), (name) => (seat.bareChecks ? name : `${entry.code}.${name}`))
  for (const [name, check] of own) {
    names.everyCheck.set(name, [...(names.everyCheck.get(name) ?? []), map.what])
    const above = seat.scope.check(name)
    if (above && above.id !== check.id)
      map.error(map.run.places.place(check), 'name-shadowed', `上级已有名为“${name}”的检查点（${above.id}）`, '换一个名字，算式里才分得清')
  }
  const scope = seat.scope.below(entry, entry.card, own)
  const implied: Check[] = []
  const rule = readRule(map, scope, impliedChecks(map, entry, own, implied))
  const when = map.scalar('when')
  const window = readWindow(map)
  const node = given({
    code: entry.code,
    name: map.has('name') || seat.named === undefined ? map.needText('name') : seat.named,
    role,
    column: seat.column?.duty,
    keepers: map.has('columns') ? columnKeepers(map) : undefined,
    text: seat.column ? seat.column.content : map.text('text'),
    standard: map.text('standard'),
    method: map.text('method'),
    basis: readCitedDocuments(map, 'basis'),
    assessor: map.names('assessor'),
    evidence: map.text('evidence'),
    window,
    marks: readMarks(map, names.parameters),
    of: map.number('of'),
    scope: seat.column ? seat.column.keepers : readScope(map),
    floor: readLimit(map, 'floor'),
    cap: readLimit(map, 'cap'),
    convert: map.flag('convert'),
    notApplying: readNotApplying(map, entry, names.nodes),
    claims: map.oneOf('claims', ['none']),
    prices: readPrices(map, scope),
    per: readPer(map),
    when: when && readCondition(when, scope, map.run),
    veto: readVeto(map, scope),
    verdict: readVerdict(map, scope),
    decimals: map.whole('decimals'),
    checks: [...own.values(), ...implied],
    start: rule.start,
    lines: rule.lines satisfies readonly Line[],
    children: readChildren(map, scope, seat),
    card: false,
    whenNone: readInstead(map, 'when-none'),
    whenDeclaredNone: readInstead(map, 'when-declared-none'),
    whenNotDrawn: readInstead(map, 'when-not-drawn', ['self']),
    drawn: map.text('drawn'),
    readings: [...(seat.column?.readings ?? []), ...map.texts('reading'), ...columnReadings(map)],
    untranslated: map.texts('untranslated'),
  })
  map.raw('code')
  map.close()
  const noted = map.note(node, { reading: 'readings', sections: 'children', indicators: 'children', parts: 'children' })
  if (rule.place) map.run.places.note(noted, rule.place, 'lines')
  return noted
}

function readChildren(map: YamlMap, scope: NameScope, { entry, onCard }: NodeSeat): Node[] {
  const [key, another] = [...CHILDREN_KEYS, 'columns' as const].filter((each) => map.has(each))
  if (another)
    map.error(map.keyPlace(another), 'children-twice', `下级写了两处（${key ?? ''}、${another}）`, '下级只用一个键；混合的写在 children 里')
  if (!key) return []
  if (key === 'columns') return readColumns(map, scope, entry, readNode)
  return map.maps(key, map.what).map((inner, index) => {
    const code = inner.text('code') ?? derivedCode(key, index + 1, entry)
    if (inner.has('card')) return readCardSlot(inner, code, entry, scope, onCard)
    const child: NodeEntry = { code, card: entry.card, parent: entry }
    const titled = inner.titled(`${TITLES[key]}“${code}”`)
    return readNode(titled, { entry: child, scope, role: ROLES[key], bareChecks: false, onCard })
  })
}

function readLimit(map: YamlMap, key: 'floor' | 'cap'): Node['floor'] {
  const text = map.text(key)
  if (text === undefined || text === 'none') return text
  const value = numberFrom(text)
  if (value === null) map.error(map.placeOf(key), 'wrong-value', `${key} 的“${text.slice(0, 40)}”不是数`, '写一个数，或 none（不设）')
  return value ?? undefined
}

function readWindow(map: YamlMap): Node['window'] {
  const inner = map.map('window', `${map.what}的时限`)
  if (!inner) return undefined
  const window = given({ from: inner.date('from'), to: inner.date('to'), at: readTime(inner, 'at') })
  inner.close()
  return inner.note(window)
}
