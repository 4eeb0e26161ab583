import type pg from 'pg'
import { damaged } from '../backupRefusal.ts'
import { lines } from './lines.ts'

/** A row as it was read; its text, not this, is what is stored. */
export type RestoredRow = Readonly<Record<string, unknown>>

const PART_CHARACTERS = 1024 * 1024
const MOST_ROWS = 2000

/** Of PostgreSQL's SQLSTATE: data that fits no column, that breaks a rule, that is too much. */
const OF_DATA = /^(22|23|54)/

/**
 * Fills a table from lines of JSON, which PostgreSQL itself reads as it wrote them. 恢复一张表
 *
 * @param columns all that the table has here
 * @param look sees each row before it is stored
 * @returns how many rows there were
 */
export async function loadTable(
  client: pg.ClientBase,
  name: string,
  columns: readonly string[],
  parts: AsyncIterable<Buffer>,
  look: (row: RestoredRow) => void,
): Promise<number> {
  const names = columns.map((column) => `"${column}"`).join(', ')
  const text = `insert into "${name}" (${names}) overriding system value select ${names} from json_populate_recordset(null::"${name}", $1::json)`
  let rows = 0
  let waiting: string[] = []
  let length = 0
  const store = async () => {
    if (waiting.length === 0) return
    try {
      await client.query(text, [`[${waiting.join(',')}]`])
    } catch (error) {
      const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
      throw OF_DATA.test(code) ? damaged(`${name} 里有放不进数据库的内容`, error) : error
    }
    waiting = []
    length = 0
  }
  for await (const line of lines(parts)) {
    look(parseRow(name, columns, line))
    rows += 1
    waiting.push(line)
    length += line.length
    if (waiting.length >= MOST_ROWS || length >= PART_CHARACTERS) await store()
  }
  await store()
  return rows
}

function parseRow(name: string, columns: readonly string[], line: string): RestoredRow {
  let row: unknown
  try {
    row = JSON.parse(line)
  } catch (error) {
    throw damaged(`${name} 里有一行读不懂`, error)
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw damaged(`${name} 里有一行读不懂`)
  const keys = Object.keys(row)
  if (keys.length !== columns.length || !columns.every((column) => Object.hasOwn(row, column))) throw damaged(`${name} 里有一行的栏目不对`)
  return row as RestoredRow
}
