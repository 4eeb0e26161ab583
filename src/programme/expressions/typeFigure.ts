import type { ListCheck } from '../../model/Check.ts'
import type { Expr } from '../../model/Expression.ts'
import type { ListFigure } from './Syntax.ts'
import { typeName } from './typeName.ts'
import { KIND_NAMES, NOTHING_READ, type Typed, type Typer } from './Typed.ts'

/** The list of that name, or why there is none. */
export function listNamed(name: string, at: number, typer: Typer): ListCheck | null {
  const value = typeName(name, at, typer)
  if (value.kind === 'list') return value.list
  if (value.kind !== 'wrong')
    typer.wrong(at, 'not-a-list', `“${name}”不是清单，是${KIND_NAMES[value.kind]}`, '这里要写 answer: list 或 register 的检查点')
  return null
}

/** A figure over the rows of a list. 清单的统计 */
export function typeFigure({ figure, list: named, each, where, among }: ListFigure, typer: Typer): Typed {
  const list = listNamed(named.name, named.at, typer)
  if (!list) return { kind: 'wrong', expr: NOTHING_READ }
  const row = typer.inRow(list)
  const { id } = list
  const condition = where && row.condition(where)
  const base = { list: id, ...(condition && { where: condition }) }
  return { kind: 'number', expr: figureOf() }

  function figureOf(): Expr {
    if (figure === 'count') return { op: 'count', ...base }
    if (figure !== 'share') return { op: figure, ...base, each: each ? row.number(each) : NOTHING_READ }
    return { op: 'share', list: id, where: condition ?? NOTHING_READ, ...(among && { among: row.condition(among) }) }
  }
}
