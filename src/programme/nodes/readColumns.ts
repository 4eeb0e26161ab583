import type { ColumnDuty, Node, Scope } from '../../model/Node.ts'
import type { NameScope } from '../expressions/NameScope.ts'
import { given } from '../reading/given.ts'
import { YamlMap } from '../reading/YamlMap.ts'
import { emptyNode } from './emptyNode.ts'
import type { NodeEntry } from './NodeIndex.ts'
import type { NodeSeat } from './readNode.ts'
import { readScope } from './readScope.ts'
import { readUpdates } from './readUpdates.ts'

/** A row of a table of columns, apart from what is asked of each. 栏目表的一行 */
export interface ColumnRow {
  readonly duty: ColumnDuty
  readonly content?: string
  readonly keepers: Scope
  readonly readings: readonly string[]
  readonly code: string
  readonly map: YamlMap
}

type ReadNode = (map: YamlMap, seat: NodeSeat) => Node

/** Nobody keeps it until somebody is named. */
function noKeeper(map: YamlMap): Scope {
  const scope: Scope = { names: [], except: [], open: true, text: '' }
  map.run.places.note(scope, map.place)
  return scope
}

/**
 * The columns of a website as nodes: a table of rows in its file, and under `ask` what is asked of each. 栏目保障任务
 *
 * Every row becomes a node below nodes for its upper levels, in the order of the table; its keepers are its scope.
 */
export function readColumns(map: YamlMap, scope: NameScope, parent: NodeEntry, readNode: ReadNode): Node[] {
  const table = map.map('columns', `${map.what}的栏目`)
  const file = table?.needText('file')
  const ask = table?.need('ask', table.map('ask', '栏目的提问'), undefined)
  const whose = table?.oneOf('keepers', ['each', 'first']) ?? 'each'
  // Keepers and reading are said of the node that holds the columns.
  table?.raw('reading')
  table?.close()
  if (!table || !ask || file === undefined) return []
  const rows = rowsIn(table, file, whose)
  const below: Below = { scope, parent, code: 'g', ask, readNode }
  return nodesOf(rows, 0, below)
}

/** The readings by which it is known whose problem a column is; they stand with the node that holds the columns. */
export const columnReadings = (map: YamlMap): readonly string[] => map.map('columns')?.texts('reading') ?? []

/** Whose problem a column is that several units keep. 保障单位 */
export const columnKeepers = (map: YamlMap): Node['keepers'] => map.map('columns')?.oneOf('keepers', ['each', 'first']) ?? 'each'

function rowsIn(table: YamlMap, file: string, whose: 'each' | 'first'): ColumnRow[] {
  const { run } = table
  const folder = table.place.file.slice(0, table.place.file.lastIndexOf('/') + 1)
  const path = `${folder}${file}`
  if (!run.has(path)) {
    table.error(table.placeOf('file'), 'file-missing', `没有文件“${path}”`, '核对文件名；栏目表放在同一个文件夹里')
    return []
  }
  const source = run.open(path)
  if (source && source.kind !== 'list')
    run.errors.add(source.place, 'wrong-type', '栏目表要写成列表', '每个栏目写一行：- {levels: [一级, 二级], content: …, keepers: …}')
  if (source?.kind !== 'list') return []
  return source.items.flatMap((item, at) => {
    if (item.kind === 'map') return [readRow(new YamlMap(item, run, `栏目表第${at + 1}行`), at, whose)]
    run.errors.add(item.place, 'wrong-type', `栏目表第${at + 1}行要写成“键: 值”`, '写作 {levels: [一级, 二级], content: …, keepers: …}')
    return []
  })
}

function readRow(map: YamlMap, at: number, whose: 'each' | 'first'): ColumnRow {
  const levels = map.texts('levels')
  if (levels.length === 0) map.error(map.place, 'missing-key', '缺少 levels', '写各级栏目名：levels: [一级, 二级]')
  const keepers = readScope(map, 'keepers') ?? noKeeper(map)
  const row = given({
    duty: given({ levels, updates: readUpdates(map) }),
    content: map.text('content'),
    keepers: whose === 'first' ? { ...keepers, names: keepers.names.slice(0, 1) } : keepers,
    readings: map.texts('reading'),
    code: map.text('code') ?? `l${at + 1}`,
    map,
  })
  map.close()
  return row
}

interface Below {
  readonly scope: NameScope
  readonly parent: NodeEntry
  /** Of the upper level that these rows stand in. */
  readonly code: string
  readonly ask: YamlMap
  readonly readNode: ReadNode
}

/** Rows that follow each other under one name of a level hang below one node. */
function nodesOf(rows: readonly ColumnRow[], depth: number, below: Below): Node[] {
  const nodes: Node[] = []
  let groups = 0
  for (let at = 0; at < rows.length;) {
    const row = rows[at]
    if (!row) break
    const name = row.duty.levels[depth]
    if (name === undefined || row.duty.levels.length === depth + 1) {
      nodes.push(columnNode(row, below))
      at++
      continue
    }
    let end = at + 1
    while (rows[end]?.duty.levels[depth] === name && (rows[end]?.duty.levels.length ?? 0) > depth + 1) end++
    nodes.push(groupNode(name, rows.slice(at, end), depth, { ...below, code: `${below.code}${depth === 0 ? '' : '.'}${++groups}` }))
    at = end
  }
  return nodes
}

function groupNode(name: string, rows: readonly ColumnRow[], depth: number, below: Below): Node {
  const entry: NodeEntry = { code: below.code, card: below.parent.card, parent: below.parent }
  below.scope.names.nodes.add(entry)
  const node: Node = { ...emptyNode(below.code, name), role: 'section', children: nodesOf(rows, depth + 1, { ...below, parent: entry }) }
  return rows[0]?.map.note(node) ?? node
}

function columnNode(row: ColumnRow, { scope, parent, ask, readNode }: Below): Node {
  const node = readNode(ask.titled('栏目的提问'), {
    entry: { code: row.code, card: parent.card, parent },
    scope,
    role: 'column',
    named: row.duty.levels.at(-1) ?? row.code,
    column: row,
    bareChecks: false,
    onCard: () => ask.error(ask.place, 'card-in-card', '栏目里不能再接评分表', '把 card: by-group 移到 programme.yaml 的 result 里'),
  })
  return row.map.note(node, { content: 'text', keepers: 'scope', levels: 'name', updates: 'column', reading: 'readings' })
}
