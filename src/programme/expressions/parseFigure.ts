import type { ListFigure, Named, Syntax } from './Syntax.ts'
import type { TokenReader } from './TokenReader.ts'

/** Reads what stands in the brackets of a figure over a list; null where the function is another. 清单的统计 */
export function parseFigure(reader: TokenReader, figure: string, at: number, parse: (reader: TokenReader) => Syntax): ListFigure | null {
  if (figure !== 'count' && figure !== 'share' && figure !== 'sum' && figure !== 'worst') return null
  const each = figure === 'sum' || figure === 'worst' ? parse(reader) : undefined
  if (each && !reader.takeWord('of')) throw reader.unexpected(`写作 ${figure}(字段 of 清单 where 条件)`)
  const list = parseList(reader, figure)
  const where = reader.takeWord('where') ? parse(reader) : undefined
  const among = figure === 'share' && reader.takeWord('among') ? parse(reader) : undefined
  if (figure === 'share' && !where) throw reader.unexpected('写作 share(清单 where 条件)')
  return { kind: 'figure', at, figure, list, ...(each && { each }), ...(where && { where }), ...(among && { among }) }
}

function parseList(reader: TokenReader, figure: string): Named {
  const { kind, text, at } = reader.next
  if (kind !== 'word') throw reader.unexpected(`${figure} 后面写清单的名字`)
  reader.take()
  return { name: text, at }
}
