import { readTables } from '../../notices/readTables.ts'
import { UnreadableFile } from '../../notices/readers/UnreadableFile.ts'
import { KeyReader } from '../../programme/facts/KeyReader.ts'
import { LANES } from '../../model/Facts.ts'
import { readAt } from '../../programme/facts/readAnswer.ts'
import type { Source } from '../../programme/yaml/Source.ts'
import { readAnswerTable, type AnswersByUnit, type TableReading } from './readAnswerTable.ts'

/** Opens a file that a round names, relative to the round file, or says why not. */
export type OpenFile = (path: string) => { readonly bytes: Uint8Array } | { readonly refused: string }

/** The files of answers that a round names: one name, a list, or `{file, lane, by, at}` where a whole file is of one source. 答案文件 */
export function readAnswerFiles(value: Source | null, open: OpenFile, reading: TableReading, found: AnswersByUnit): void {
  if (!value) return
  if (value.kind === 'list') {
    for (const item of value.items) readAnswerFiles(item, open, reading, found)
    return
  }
  const { issues, source } = reading
  if (value.kind === 'text') {
    readOne(value.text, value, open, reading, found)
    return
  }
  const keys = new KeyReader(value, '答案文件', issues)
  const file = keys.required('file')
  const own = { lane: keys.word('lane', LANES) ?? source.lane, by: keys.text('by') ?? source.by, at: readAt(keys, issues) ?? source.at }
  keys.finish()
  if (file !== '') readOne(file, value, open, { ...reading, source: own }, found)
}

function readOne(name: string, { place }: Source, open: OpenFile, reading: TableReading, found: AnswersByUnit): void {
  const { issues } = reading
  const opened = open(name)
  if ('refused' in opened) {
    issues.add(place, 'file', `答案文件“${name}”读不了：${opened.refused}`, '检查文件名，路径从批次文件所在的文件夹算起')
    return
  }
  try {
    const tables = readTables(name, opened.bytes, () => performance.now())
    if (tables.length === 0) issues.add(place, 'file', `答案文件“${name}”是空的`, '可以先用 mingjing answers-template 写出空表')
    for (const table of tables) readAnswerTable(table, tables.length > 1 ? `${name}#${table.name}` : name, reading, found)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    issues.add({ file: name, line: error.line, column: 1 }, 'file', error.message, error.remedy)
  }
}
