import type { Unit } from '../../model/Facts.ts'
import type { Scope, ScopeName } from '../../model/Node.ts'
import type { Group, NamedUnit, Programme } from '../../model/Programme.ts'
import type { Asked } from '../../programme/askedChecks.ts'
import { parametersOf } from '../best/parametersOf.ts'
import { chance, shuffled } from './chance.ts'

const COUNTY = '示例县'

/** Places that exist nowhere; the county before them says so. */
const PLACES = [
  '青溪镇', '云岭乡', '石桥镇', '白鹤镇', '柳湾乡', '松岗镇', '桃源镇', '双河乡', '龙泉镇', '枫林乡', '清水镇', '高坪乡', '临江镇',
  '梅坡乡', '竹山镇', '望湖镇', '杏花乡', '沙洲镇', '玉屏镇', '大塘乡', '红岩镇', '新集镇', '南坪乡', '北坡镇', '金沙镇', '银杏乡',
] // prettier-ignore

/** What the departments of a county are called, for a group that the notice neither names nor counts. */
const DEPARTMENTS = [
  '教育局', '民政局', '自然资源局', '住建局', '交通局', '农业农村局', '商务局', '文旅局', '卫健局', '应急局', '审计局', '市场监管局',
] // prettier-ignore

/** So many units make up a group that the notice does not count. */
const UNCOUNTED = 12

/** 县审计局 → 示例县审计局. */
const inCounty = (name: string): string => COUNTY + name.replace(/^(县|区|市(?!场))/u, '')

function inventedName(group: string, at: number): string {
  const place = PLACES[at % PLACES.length] ?? ''
  const round = Math.floor(at / PLACES.length)
  if (/[乡镇街]/u.test(group)) return `${COUNTY}${place}${round === 0 ? '' : `${round + 1}`}`
  return `${COUNTY}${group}第${at + 1}单位`
}

interface Seat {
  readonly group: string
  readonly kind?: string
  readonly said?: NamedUnit
  readonly name: string
}

type Nodes = Asked['nodes']

const namesIn = (nodes: Nodes, kind: ScopeName['kind']): readonly string[] => [
  ...new Set(
    [...nodes.values()].flatMap(({ node }) => (node.scope?.names ?? []).flatMap((name) => (name.kind === kind ? [name.name] : []))),
  ),
]

/** Units of a group that the notice neither names nor counts: those that scopes name all the same, and as many others as make a dozen. */
function uncountedSeats({ name: group }: Group, programme: Programme, nodes: Nodes): readonly Seat[] {
  const known = new Set([
    ...programme.groups.map(({ name }) => name),
    ...programme.units.flatMap(({ name, aliases }) => [name, ...aliases]),
  ])
  const said = namesIn(nodes, 'unit')
    .filter((name) => !known.has(name))
    .map((name): Seat => ({ group, said: { name, group, aliases: [], functions: [], parameters: {} }, name: inCounty(name) }))
  const others = /[乡镇街]/u.test(group)
    ? PLACES.map((_, at) => inventedName(group, at))
    : DEPARTMENTS.map((name) => COUNTY + name).filter((name) => !said.some((seat) => seat.name === name))
  return [...said, ...others.slice(0, Math.max(0, UNCOUNTED - said.length)).map((name): Seat => ({ group, name }))]
}

function seatsOf(group: Group, programme: Programme, nodes: Nodes): readonly Seat[] {
  if (group.size === undefined && group.classes.length === 0 && !programme.units.some((unit) => unit.group === group.name))
    return uncountedSeats(group, programme, nodes)
  const parts = group.classes.length > 0 ? group.classes.map(({ name, size }) => ({ kind: name, size })) : [{ size: group.size }]
  let unnamed = 0
  return parts.flatMap((part): readonly Seat[] => {
    const kind = 'kind' in part ? { kind: part.kind } : {}
    const said = programme.units.filter((unit) => unit.group === group.name && unit.class === kind.kind)
    const missing = Math.max(0, (part.size ?? said.length) - said.length)
    return [
      ...said.map((unit): Seat => ({ group: group.name, ...kind, said: unit, name: inCounty(unit.name) })),
      ...Array.from({ length: missing }, (): Seat => ({ group: group.name, ...kind, name: inventedName(group.name, unnamed++) })),
    ]
  })
}

const objectKinds = (asked: Asked): readonly string[] => [
  ...new Set([...asked.checks.values()].flatMap(({ per }) => (per?.each === 'object' ? [per.kind ?? ''] : []))),
]

/** A function that scopes name and the table gives to nobody falls to some of the units. */
function functionsOf(name: string, asked: Asked, programme: Programme): readonly string[] {
  const held = new Set(programme.units.flatMap(({ functions }) => functions))
  return namesIn(asked.nodes, 'function').filter((one) => !held.has(one) && chance(name, one, '职能') < 0.4)
}

/** Pairs that an open scope leaves to the organiser are decided, nearly always for applying; a column has few keepers beyond those named. */
function decidedPairs(asked: Asked, name: string, said: NamedUnit | undefined): Record<string, boolean> {
  const isNamed = ({ names }: Scope): boolean => names.some(({ kind, name }) => kind === 'unit' && name === said?.name)
  const open = [...asked.nodes.values()].filter(({ node: { scope } }) => scope?.open === true && !isNamed(scope))
  return Object.fromEntries(open.map(({ node }) => [node.code, chance(name, node.code, '适用') < (node.role === 'column' ? 0.1 : 0.7)]))
}

function unitOf({ group, kind, said, name }: Seat, asked: Asked, programme: Programme): Unit {
  return {
    id: name,
    name,
    group,
    ...(kind === undefined ? {} : { class: kind }),
    names: said ? [name, said.name, ...said.aliases] : [name],
    functions: [...(said?.functions ?? []), ...functionsOf(name, asked, programme)],
    parameters: { ...parametersOf(asked), ...said?.parameters },
    objects: Object.fromEntries(objectKinds(asked).map((one) => [one, [`${name}${one}甲`, `${name}${one}乙`]])),
    applies: decidedPairs(asked, name, said),
    drawn: {},
  }
}

/** What was drawn of each unit: so many of a group as the notice wants, half of them where it leaves that open. */
function withDraws(units: readonly Unit[], programme: Programme): readonly Unit[] {
  return programme.draws.reduce((drawnSoFar, draw): readonly Unit[] => {
    const of = draw.of
    if (!('group' in of))
      return drawnSoFar.map((unit) => ({ ...unit, drawn: { ...unit.drawn, [draw.id]: unit.objects[of.objects] ?? [] } }))
    const pool = drawnSoFar.filter((unit) => unit.group === of.group)
    const count = draw.count ?? Math.ceil(pool.length / 2)
    const chosen = new Set(shuffled(pool, ({ id }) => id, draw.id).slice(0, count))
    return drawnSoFar.map((unit) => (unit.group === of.group ? { ...unit, drawn: { ...unit.drawn, [draw.id]: chosen.has(unit) } } : unit))
  }, units)
}

/** Units of a county that does not exist, in the groups, classes and numbers of the notice, each standing for one it names. 示例县的单位 */
export function inventedUnits(programme: Programme, askedOf: (group: string) => Asked): readonly Unit[] {
  const seats = programme.groups.flatMap((group) => seatsOf(group, programme, askedOf(group.name).nodes))
  return withDraws(
    seats.map((seat) => unitOf(seat, askedOf(seat.group), programme)),
    programme,
  )
}
