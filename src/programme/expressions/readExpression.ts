import type { Expr } from '../../model/Expression.ts'
import type { Run } from '../reading/Run.ts'
import type { SourceText } from '../yaml/Source.ts'
import { ExpressionFault } from './ExpressionFault.ts'
import { ExpressionTyper } from './ExpressionTyper.ts'
import type { NameScope } from './NameScope.ts'
import { parseExpression } from './parseExpression.ts'
import type { Syntax } from './Syntax.ts'
import type { Typer } from './Typed.ts'

/** A written expression with what gives its parts their meaning; null where it is none, which has been reported. 写下的算式 */
export interface WrittenExpression {
  readonly syntax: Syntax
  readonly typer: Typer
}

/** Parses one expression where it stands, reporting what is none. 解析算式 */
export function writtenExpression(source: SourceText, scope: NameScope, run: Run): WrittenExpression | null {
  try {
    return { syntax: parseExpression(source.text), typer: new ExpressionTyper(scope, source, run) }
  } catch (error) {
    if (!(error instanceof ExpressionFault)) throw error
    run.errors.add(source.at(error.at), 'expression-syntax', error.message, error.remedy)
    return null
  }
}

/** A condition of the format as the core has it. 条件 */
export function readCondition(source: SourceText, scope: NameScope, run: Run): Expr | undefined {
  const written = writtenExpression(source, scope, run)
  return written ? note(written.typer.condition(written.syntax), source, run) : undefined
}

/** An amount or other number. 算式 */
export function readFormula(source: SourceText, scope: NameScope, run: Run): Expr | undefined {
  const written = writtenExpression(source, scope, run)
  return written ? note(written.typer.number(written.syntax), source, run) : undefined
}

function note(expr: Expr, source: SourceText, run: Run): Expr {
  run.places.note(expr, source.place)
  return expr
}
