import { fractionFromText, isZero, type Fraction } from '../../model/Fraction.ts'
import { add, divide, multiply, subtract } from '../../model/Fraction.ts'
import type { ListCheck } from '../../model/Check.ts'
import type { Expr, NodeCode } from '../../model/Expression.ts'
import { suggest } from '../reading/nearest.ts'
import type { Run } from '../reading/Run.ts'
import type { SourceText } from '../yaml/Source.ts'
import type { NameScope } from './NameScope.ts'
import type { Syntax } from './Syntax.ts'
import { typeCall } from './typeCall.ts'
import { typeComparison, typeIn } from './typeComparison.ts'
import { KIND_NAMES, NOTHING_READ, type Typed, type Typer } from './Typed.ts'
import { typeFigure } from './typeFigure.ts'
import { typeName } from './typeName.ts'

/** Gives the names and operators of one written expression their meaning. 类型检查 */
export class ExpressionTyper implements Typer {
  readonly scope: NameScope
  readonly #source: SourceText
  readonly #run: Run

  constructor(scope: NameScope, source: SourceText, run: Run) {
    this.scope = scope
    this.#source = source
    this.#run = run
  }

  inRow(list: ListCheck): Typer {
    return new ExpressionTyper(this.scope.inRow(list), this.#source, this.#run)
  }

  wrong(at: number, code: string, message: string, remedy: string): Typed & { readonly kind: 'wrong' } {
    this.#run.errors.add(this.#source.at(at), code, message, remedy)
    return { kind: 'wrong', expr: NOTHING_READ }
  }

  refer(code: NodeCode | null, at: number, needsPoints: boolean): void {
    const { owner: from, card, names } = this.scope
    const place = this.#source.at(at)
    names.nodes.refer({ from, code, card, place, needsPoints })
  }

  unknownName(name: string, at: number): Typed {
    const { names } = this.scope
    this.#run.later(() => {
      const elsewhere = names.everyCheck.get(name)
      if (elsewhere) {
        this.wrong(
          at,
          'check-out-of-reach',
          `检查点“${name}”属于${elsewhere.join('、')}，这里用不到`,
          '移到上级节点或全方案的 checks，或在本节点另立一个',
        )
        return
      }
      const visible = this.#run.errors.isFull ? [] : this.scope.visibleNames()
      const advice =
        name === 'marks'
          ? '本节点的量程写 of'
          : /.-./.test(name)
            ? '减号两边要有空格；级别的名字只能写在 = 或 in 后面'
            : '先在 checks 里写这个检查点；级别的名字只能写在 = 或 in 后面'
      this.wrong(at, 'unknown-name', `不认识的名字“${name.slice(0, 40)}”`, suggest(name, visible, advice))
    })
    return { kind: 'wrong', expr: NOTHING_READ }
  }

  condition(syntax: Syntax): Expr {
    const value = this.typeOf(syntax)
    if (value.kind === 'condition' || value.kind === 'wrong' || (value.kind === 'level' && value.yesNo)) return value.expr
    const remedy = value.kind === 'level' ? `写作 ${value.name} = ${value.levels?.[0] ?? '…'}` : '写成比较，如 late > 3'
    return this.wrong(syntax.at, 'not-a-condition', `这里要一个条件，不能是${KIND_NAMES[value.kind]}`, remedy).expr
  }

  number(syntax: Syntax): Expr {
    const value = this.typeOf(syntax)
    if (value.kind === 'number' || value.kind === 'wrong') return value.expr
    const remedies: Partial<Record<Typed['kind'], string>> = {
      list: '用 count(清单)、sum(字段 of 清单) 等取数',
      level: '按级别给分用级别表：{级别: 分} 并写 by',
      span: '写 days(起, 止) 或 workdays(起, 止)',
      condition: '条件写在 when 或 where 里',
    }
    return this.wrong(syntax.at, 'not-a-number', `这里要一个数，不能是${KIND_NAMES[value.kind]}`, remedies[value.kind] ?? '写一个数或算式')
      .expr
  }

  date(syntax: Syntax): Expr {
    const value = this.typeOf(syntax)
    if (value.kind === 'date' || value.kind === 'wrong') return value.expr
    return this.wrong(syntax.at, 'type-mismatch', `这里要一个日期，不能是${KIND_NAMES[value.kind]}`, '写日期字段、as-of 或 2020-12-25').expr
  }

  typeOf(syntax: Syntax): Typed {
    switch (syntax.kind) {
      case 'number':
        return { kind: 'number', expr: { op: 'number', value: syntax.value } }
      case 'duration':
        return { kind: 'duration', duration: syntax.duration }
      case 'years':
        return { kind: 'years', count: syntax.count }
      case 'date':
        return { kind: 'date', expr: { op: 'date', value: syntax.value } }
      case 'quoted':
        return { kind: 'word', text: syntax.text }
      case 'name':
        return typeName(syntax.name, syntax.at, this)
      case 'call':
        return typeCall(syntax, this)
      case 'figure':
        return typeFigure(syntax, this)
      case 'not':
        return { kind: 'condition', expr: { op: 'not', of: this.condition(syntax.of) } }
      case 'and':
      case 'or':
        return { kind: 'condition', expr: { op: syntax.kind, of: syntax.of.map((part) => this.condition(part)) } }
      case 'compare':
        return typeComparison(syntax, this)
      case 'in':
        return typeIn(syntax.left, syntax.among, this)
      case 'arithmetic':
        return this.#arithmetic(syntax)
    }
  }

  #arithmetic({ op, left, right }: Extract<Syntax, { kind: 'arithmetic' }>): Typed {
    const first = this.typeOf(left)
    if (op === '-' && first.kind === 'date') return { kind: 'span', from: this.date(right), to: first.expr }
    const expr: Expr = {
      op,
      left: first.kind === 'number' || first.kind === 'wrong' ? first.expr : this.number(left),
      right: this.number(right),
    }
    const divisor = op === '/' ? constantOf(expr.right) : null
    if (divisor && isZero(divisor)) return this.wrong(right.at, 'division-by-zero', '除数是 0', '核对这个数')
    return { kind: 'number', expr }
  }
}

/** The value of an expression of numbers alone. */
function constantOf(expr: Expr): Fraction | null {
  if (expr.op === 'number') return fractionFromText(expr.value)
  if (expr.op !== '+' && expr.op !== '-' && expr.op !== '*' && expr.op !== '/') return null
  const left = constantOf(expr.left)
  const right = constantOf(expr.right)
  if (!left || !right || (expr.op === '/' && isZero(right))) return null
  return { '+': add, '-': subtract, '*': multiply, '/': divide }[expr.op](left, right)
}
