import type { Check, Field } from '../../model/Check.ts'
import type { Expr } from '../../model/Expression.ts'
import type { Typed, Typer } from './Typed.ts'

const KNOWN: Readonly<Record<string, Typed>> = {
  result: { kind: 'number', expr: { op: 'known', name: 'result' } },
  of: { kind: 'number', expr: { op: 'known', name: 'of' } },
  points: { kind: 'number', expr: { op: 'known', name: 'running' } },
  running: { kind: 'number', expr: { op: 'known', name: 'running' } },
  'as-of': { kind: 'date', expr: { op: 'known', name: 'as-of' } },
  'period-from': { kind: 'date', expr: { op: 'known', name: 'period-from' } },
  'period-to': { kind: 'date', expr: { op: 'known', name: 'period-to' } },
  group: { kind: 'member', of: 'group' },
  class: { kind: 'member', of: 'class' },
  function: { kind: 'member', of: 'function' },
}

const ofField = (field: string, { kind, ...of }: Field): Typed => {
  const expr: Expr = { op: 'field', field }
  if (kind === 'date' || kind === 'number') return { kind, expr }
  const levels = 'levels' in of ? of.levels : null
  return { kind: 'level', expr, levels, yesNo: 'yesNo' in of && of.yesNo, name: field }
}

function ofCheck(name: string, check: Check): Typed {
  if (check.kind === 'list') return { kind: 'list', list: check }
  const expr: Expr = { op: 'check', check: check.id }
  return check.kind === 'choice' ? { kind: 'level', expr, levels: check.levels, yesNo: check.yesNo, name } : { kind: 'number', expr }
}

/** Is it one of the words of the language that are a value? */
export const isKnownValue = (name: string): boolean => Object.hasOwn(KNOWN, name)

/** Everything that the name could mean here; more than one is a mistake of whoever named them. */
export function meaningsOf(name: string, { scope }: Typer): Typed[] {
  const field = scope.row && Object.hasOwn(scope.row.fields, name) ? scope.row.fields[name] : undefined
  const check = scope.check(name)
  return [
    ...(field ? [ofField(name, field)] : []),
    ...(check ? [ofCheck(name, check)] : []),
    ...(scope.names.parameters.has(name) ? [{ kind: 'number', expr: { op: 'parameter', name } } as const] : []),
  ]
}

/** A name as what it means where it stands. 名字 */
export function typeName(name: string, at: number, typer: Typer): Typed {
  const known = isKnownValue(name) ? KNOWN[name] : undefined
  if (known) return typeKnown(name, known, at, typer)
  const [meaning, another] = meaningsOf(name, typer)
  if (another) return typer.wrong(at, 'name-ambiguous', `“${name}”有两个意思（字段、检查点、参数中有同名的）`, '给其中一个改名')
  if (!meaning) return typer.unknownName(name, at)
  const isAnswer = meaning.kind === 'list' || ('expr' in meaning && meaning.expr.op !== 'parameter')
  return typer.scope.profileOnly && isAnswer ? notOfProfile(name, at, typer) : meaning
}

function typeKnown(name: string, known: Typed, at: number, typer: Typer): Typed {
  const { scope } = typer
  const isOfNode = name === 'of' || name === 'points' || name === 'running'
  if (isOfNode && !scope.owner)
    return typer.wrong(at, 'name-out-of-place', `${name} 是节点里的值，这里不在节点里`, '总分写 result，某个节点的得分写 points("代码")')
  if (scope.profileOnly && known.kind !== 'member') return notOfProfile(name, at, typer)
  if (name === 'result') typer.refer(null, at, true)
  return known.kind === 'member' || !('expr' in known) ? known : { ...known, expr: { ...known.expr } }
}

const notOfProfile = (name: string, at: number, typer: Typer): Typed =>
  typer.wrong(at, 'not-of-profile', `“${name}”要评分以后才知道，这里只能用单位情况`, '只用 applies("代码")、group、class、function 和参数')
