import { parse } from 'yaml'
import { z } from 'zod'
import type { NamedColumn } from '../../collectors/columnLists.ts'
import type { Table } from '../../notices/Table.ts'
import { scanYaml } from '../../programme/yaml/scanYaml.ts'
import { readColumnTable } from '../../sites/importing/readColumnTable.ts'
import { CommandFailed } from '../CommandFailed.ts'
import { EXIT } from '../ExitCode.ts'
import { readText } from '../files.ts'
import type { Io } from '../Io.ts'
import { openHanded } from '../tables/openHanded.ts'

const LIST = z.array(z.object({ path: z.string().min(1), url: z.string().min(1) }))
const WRITTEN = z.union([LIST, z.object({ columns: LIST }).transform(({ columns }) => columns)])

const PATH_HEADS = new Set(['栏目', '栏目名称', '栏目路径', '名称', 'path', 'column', 'name'])
const URL_HEADS = new Set(['网址', '地址', '栏目网址', '栏目地址', '链接', 'url', 'address'])

/**
 * The columns of a file: xlsx or CSV with the heads 栏目 (or one for each level) and 网址, or JSON or YAML, a list of `path` and `url`. 栏目表
 *
 * @param site what relative addresses start from
 * @throws CommandFailed where it is no such file
 */
export async function readColumns(io: Io, file: string, site: URL): Promise<readonly NamedColumn[]> {
  const written = /\.(?:json|ya?ml)$/iu.test(file)
    ? readWritten(readText(io, file), file)
    : readTable((await openHanded(io, file)).tables, file)
  return written.map(({ path, url }) => {
    const address = URL.canParse(url, site.href) ? new URL(url, site.href) : null
    if (address?.protocol !== 'http:' && address?.protocol !== 'https:')
      throw new CommandFailed(EXIT.mistakes, `${file}：栏目“${path}”的网址“${url}”不是 http 或 https 网址`)
    return { path, url: address.href }
  })
}

function readWritten(text: string, file: string): readonly NamedColumn[] {
  const read = WRITTEN.safeParse(parsed(text, file))
  if (read.success) return read.data
  throw new CommandFailed(EXIT.mistakes, `${file} 不是栏目表：应是一个列表，每一项有 path（栏目）和 url（网址）`)
}

function parsed(text: string, file: string): unknown {
  // What composes a document goes down by itself: deep enough, it ends the whole program.
  const tokens = scanYaml(text, () => undefined)
  if (!Array.isArray(tokens)) throw new CommandFailed(EXIT.mistakes, `${file} 读不懂：${tokens.message}`)
  try {
    return parse(text, { maxAliasCount: 0 })
  } catch (error) {
    throw new CommandFailed(EXIT.mistakes, `${file} 读不懂：${error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : ''}`)
  }
}

function readTable(tables: readonly Table[], file: string): readonly NamedColumn[] {
  for (const { rows } of tables)
    for (const [at, { cells }] of rows.slice(0, 10).entries()) {
      const heads = cells.map((cell) => cell.trim().toLowerCase())
      const path = heads.findIndex((head) => PATH_HEADS.has(head))
      const url = heads.findIndex((head) => URL_HEADS.has(head))
      if (path < 0 || url < 0) continue
      return rows
        .slice(at + 1)
        .map((row) => ({ path: row.cells[path]?.trim() ?? '', url: row.cells[url]?.trim() ?? '' }))
        .filter((column) => column.path !== '' && column.url !== '')
    }
  // As an installation writes it out, and as offices write it: a column for each level.
  const { rows } = readColumnTable(tables)
  const found = rows.flatMap(({ levels, url }) => (url === null || url === '' ? [] : [{ path: levels.join('/'), url }]))
  if (found.length > 0) return found
  throw new CommandFailed(EXIT.mistakes, `${file} 里没有找到栏目表。表头要有“栏目”（或者“一级栏目”“二级栏目”等）和“网址”，并且写了网址`)
}
