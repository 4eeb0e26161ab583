import type { Comparison, Expr } from '../../model/Expression.ts'
import { suggest } from '../reading/nearest.ts'
import type { Named, Syntax } from './Syntax.ts'
import { isKnownValue, meaningsOf } from './typeName.ts'
import { KIND_NAMES, type Typed, type Typer } from './Typed.ts'

type Compared = Extract<Syntax, { kind: 'compare' }>

const MIRRORED: Readonly<Record<Comparison, Comparison>> = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' }

/** Words that mean a level only beside what has levels. */
const wordOf = (syntax: Syntax): string | null =>
  syntax.kind === 'name' ? syntax.name : syntax.kind === 'quoted' ? syntax.text : syntax.kind === 'number' ? syntax.value : null

const isMere = (syntax: Syntax, typer: Typer) =>
  syntax.kind === 'quoted' || (syntax.kind === 'name' && !isKnownValue(syntax.name) && meaningsOf(syntax.name, typer).length === 0)

/** Two values side by side: what each is decides how they are compared. 比较 */
export function typeComparison(syntax: Compared, typer: Typer): Typed {
  const turned = isMere(syntax.left, typer) && !isMere(syntax.right, typer)
  const [first, second] = turned ? [syntax.right, syntax.left] : [syntax.left, syntax.right]
  const how = turned ? MIRRORED[syntax.how] : syntax.how
  const left = typer.typeOf(first)
  if (left.kind === 'level') return compareLevel(left, how, second, typer)
  if (left.kind === 'member') return compareMember(left.of, how, second, typer)
  const right = typer.typeOf(second)
  if (left.kind === 'wrong' || right.kind === 'wrong') return { kind: 'condition', expr: bothOf(left, right) }
  const expr = compareValues(left, how, right)
  if (expr) return { kind: 'condition', expr }
  const isSpan = left.kind === 'span' || right.kind === 'span'
  const remedy = isSpan ? '间隔与时长比较，如 answered - received > 7 workdays' : '两边要是同一类：数与数、日期与日期、级别与级别的名字'
  return typer.wrong(syntax.right.at, 'type-mismatch', `${KIND_NAMES[left.kind]}不能与${KIND_NAMES[right.kind]}比较`, remedy)
}

function compareValues(left: Typed, how: Comparison, right: Typed): Expr | null {
  if ((left.kind === 'number' || left.kind === 'date') && right.kind === left.kind)
    return { op: 'compare', how, left: left.expr, right: right.expr }
  if (left.kind === 'span' && right.kind === 'duration') return { op: 'elapsed', how, from: left.from, to: left.to, than: right.duration }
  if (left.kind === 'duration' && right.kind === 'span')
    return { op: 'elapsed', how: MIRRORED[how], from: right.from, to: right.to, than: left.duration }
  return null
}

/** Keeps what is known of a comparison that is wrong, so that its checks count as used. */
function bothOf(left: Typed, right: Typed): Expr {
  const of = [left, right].flatMap((side) => ('expr' in side ? [side.expr] : []))
  return { op: 'and', of }
}

function compareLevel(left: Extract<Typed, { kind: 'level' }>, how: Comparison, second: Syntax, typer: Typer): Typed {
  if (how !== '=' && how !== '!=')
    return typer.wrong(second.at, 'type-mismatch', `“${left.name}”是级别，不分大小`, '写 = 或 !=，几个级别写 in [甲, 乙]')
  const word = wordOf(second)
  const isLevel = word !== null && (left.levels?.includes(word) ?? isMere(second, typer))
  if (isLevel) return { kind: 'condition', expr: { op: 'compare', how, left: left.expr, right: { op: 'text', value: word } } }
  if (word !== null && (isMere(second, typer) || second.kind === 'number')) return unknownLevel(left, word, second.at, typer)
  const right = typer.typeOf(second)
  if (right.kind === 'level') return { kind: 'condition', expr: { op: 'compare', how, left: left.expr, right: right.expr } }
  if (right.kind === 'wrong') return right
  return typer.wrong(second.at, 'type-mismatch', `“${left.name}”是级别，不能与${KIND_NAMES[right.kind]}比较`, '右边写级别的名字')
}

function unknownLevel({ name, levels }: Extract<Typed, { kind: 'level' }>, word: string, at: number, typer: Typer): Typed {
  const all = levels ?? []
  return typer.wrong(at, 'unknown-level', `“${name}”没有“${word}”这一级`, suggest(word, all, `各级是：${all.join('、')}`))
}

function compareMember(of: 'group' | 'class' | 'function', how: Comparison, second: Syntax, typer: Typer): Typed {
  const name = wordOf(second)
  if (name === null || (how !== '=' && how !== '!='))
    return typer.wrong(second.at, 'type-mismatch', `${of} 只能与名字比较是否相同`, `写作 ${of} = 名字`)
  const member = memberOf(of, { name, at: second.at }, typer)
  return { kind: 'condition', expr: how === '=' ? member : { op: 'not', of: member } }
}

function memberOf(of: 'group' | 'class' | 'function', { name, at }: Named, typer: Typer): Expr {
  const { groups, classes } = typer.scope.names
  const known = of === 'group' ? groups : of === 'class' ? classes : null
  const title = of === 'group' ? '组' : '类'
  if (known && !known.has(name))
    return typer.wrong(
      at,
      `unknown-${of}`,
      `没有“${name}”这个${title}`,
      suggest(name, known, `units.yaml 里的${title}：${[...known].join('、') || '没有'}`),
    ).expr
  return { op: 'member', of, name }
}

/** `level in [甲, 乙]`, `group in [乡镇, 街道]`. 属于 */
export function typeIn(left: Syntax, among: readonly Named[], typer: Typer): Typed {
  const value = typer.typeOf(left)
  if (value.kind === 'member') return { kind: 'condition', expr: { op: 'or', of: among.map((name) => memberOf(value.of, name, typer)) } }
  if (value.kind === 'wrong') return value
  if (value.kind !== 'level')
    return typer.wrong(left.at, 'type-mismatch', `in 前面是${KIND_NAMES[value.kind]}`, 'in 用于级别；数写成 a >= 1 and a <= 3')
  const strange = among.filter(({ name }) => value.levels && !value.levels.includes(name))
  for (const { name, at } of strange) unknownLevel(value, name, at, typer)
  return { kind: 'condition', expr: { op: 'in', left: value.expr, among: among.map(({ name }) => name) } }
}
