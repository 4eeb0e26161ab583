import type { Expr, Within } from '../../model/Expression.ts'
import { suggest } from '../reading/nearest.ts'
import type { Syntax } from './Syntax.ts'
import { NOTHING_READ, type Typed, type Typer } from './Typed.ts'

type Call = Extract<Syntax, { kind: 'call' }>
type Reader = (call: Call, typer: Typer) => Typed

const WITHIN: readonly Within[] = ['group', 'class', 'all']

/** Each function: how it is written, how many arguments it takes, and what it becomes. */
const FUNCTIONS: Readonly<Record<string, { readonly form: string; readonly least: number; readonly most: number; readonly read: Reader }>> =
  {
    points: {
      form: 'points("代码")',
      least: 1,
      most: 1,
      read: (call, typer) => ofNode(call, typer, (node) => ({ kind: 'number', expr: { op: 'points', node } })),
    },
    applies: {
      form: 'applies("代码")',
      least: 1,
      most: 1,
      read: (call, typer) => ofNode(call, typer, (node) => ({ kind: 'condition', expr: { op: 'applies', node } }), false),
    },
    place: { form: 'place("代码", group)', least: 2, most: 2, read: (call, typer) => ofGroup(call, typer, 'place') },
    mean: { form: 'mean("代码", group)', least: 2, most: 2, read: (call, typer) => ofGroup(call, typer, 'mean') },
    'last-places': { form: 'last-places(3, group, 3 years)', least: 3, most: 3, read: lastPlaces },
    min: {
      form: 'min(甲, 乙)',
      least: 2,
      most: 20,
      read: (call, typer) => ({ kind: 'number', expr: { op: 'min', of: call.of.map((part) => typer.number(part)) } }),
    },
    max: {
      form: 'max(甲, 乙)',
      least: 2,
      most: 20,
      read: (call, typer) => ({ kind: 'number', expr: { op: 'max', of: call.of.map((part) => typer.number(part)) } }),
    },
    whole: {
      form: 'whole(数)',
      least: 1,
      most: 1,
      read: ({ of: [value] }, typer) => ({ kind: 'number', expr: { op: 'whole', of: value ? typer.number(value) : NOTHING_READ } }),
    },
    findings: {
      form: 'findings("代码", 问题)',
      least: 1,
      most: 2,
      read: (call, typer) => ofNode(call, typer, (node) => ({ kind: 'number', expr: { op: 'findings', node, ...kindOf(call) } })),
    },
    'reply-due': { form: 'reply-due(收到日期, 补正日期, 是否延期, 征求意见工作日数)', least: 1, most: 4, read: replyDue },
    days: { form: 'days(起, 止)', least: 2, most: 2, read: (call, typer) => between(call, typer, 'days') },
    workdays: { form: 'workdays(起, 止)', least: 2, most: 2, read: (call, typer) => between(call, typer, 'workdays') },
    happened: { form: 'happened(字段)', least: 1, most: 1, read: happened },
  }

/** A function and its arguments. 函数 */
export function typeCall(call: Call, typer: Typer): Typed {
  const known = Object.hasOwn(FUNCTIONS, call.name) ? FUNCTIONS[call.name] : undefined
  if (!known) {
    const names = [...Object.keys(FUNCTIONS), 'count', 'share', 'sum', 'worst']
    return typer.wrong(call.at, 'unknown-function', `没有“${call.name}”这个函数`, suggest(call.name, names, `可用：${names.join('、')}`))
  }
  const { form, least, most, read } = known
  if (call.of.length < least || call.of.length > most)
    return typer.wrong(call.at, 'wrong-arguments', `${call.name} 的参数个数不对`, `写作 ${form}`)
  const isOfUnit = call.name === 'applies' || call.name === 'min' || call.name === 'max' || call.name === 'whole'
  if (typer.scope.profileOnly && !isOfUnit)
    return typer.wrong(
      call.at,
      'not-of-profile',
      `${call.name} 要评分以后才知道，这里只能用单位情况`,
      '只用 applies("代码")、group、class、function 和参数',
    )
  return read(call, typer)
}

function ofNode({ name, of: [code] }: Call, typer: Typer, make: (node: string) => Typed, needsPoints = true): Typed {
  const node = code?.kind === 'quoted' ? code.text : code?.kind === 'name' ? code.name : null
  if (!code || node === null)
    return typer.wrong(code?.at ?? 0, 'wrong-arguments', `${name} 里要写节点的代码`, `代码放在引号里：${name}("7")`)
  typer.refer(node, code.at, needsPoints)
  return make(node)
}

function withinOf(syntax: Syntax | undefined): Within | undefined {
  return syntax?.kind === 'name' ? WITHIN.find((within) => within === syntax.name) : undefined
}

function ofGroup(call: Call, typer: Typer, op: 'place' | 'mean'): Typed {
  const within = withinOf(call.of[1])
  if (!within) return typer.wrong(call.of[1]?.at ?? call.at, 'wrong-arguments', `${op} 要写明在什么范围内`, '写 group、class 或 all')
  return ofNode(call, typer, (node) => ({ kind: 'number', expr: { op, node, within } }))
}

function lastPlaces({ of: [places, group, years], at }: Call, typer: Typer): Typed {
  const within = withinOf(group)
  const count = places?.kind === 'number' && /^[1-9]\d{0,3}$/.test(places.value) ? Number(places.value) : null
  const span = years?.kind === 'years' && Number.isInteger(years.count) && years.count > 0 ? years.count : null
  if (!within || count === null || span === null)
    return typer.wrong(at, 'wrong-arguments', 'last-places 的参数不对', '写作 last-places(3, group, 3 years)')
  return { kind: 'condition', expr: { op: 'last-places', places: count, within, years: span } }
}

/** The kind of problem, as its lines write it. */
function kindOf({ of: [, kind] }: Call): { readonly kind?: string } {
  return kind?.kind === 'name' ? { kind: kind.name } : kind?.kind === 'quoted' ? { kind: kind.text } : {}
}

function replyDue({ of: [received, completed, extended, paused] }: Call, typer: Typer): Typed {
  return {
    kind: 'date',
    expr: {
      op: 'reply-due',
      received: received ? typer.date(received) : NOTHING_READ,
      ...(completed && { completed: typer.date(completed) }),
      ...(extended && { extended: typer.condition(extended) }),
      ...(paused && { paused: typer.number(paused) }),
    },
  }
}

function between({ of: [from, to] }: Call, typer: Typer, unit: 'days' | 'workdays'): Typed {
  const expr: Expr = from && to ? { op: 'days', unit, from: typer.date(from), to: typer.date(to) } : NOTHING_READ
  return { kind: 'number', expr }
}

function happened({ of: [field], at }: Call, typer: Typer): Typed {
  const value = field ? typer.typeOf(field) : null
  if (value?.kind === 'date' && value.expr.op === 'field') return { kind: 'condition', expr: { op: 'happened', field: value.expr.field } }
  if (value?.kind === 'wrong') return value
  return typer.wrong(field?.at ?? at, 'type-mismatch', 'happened 里要写清单的日期字段', '在 where 里写 happened(字段)')
}
