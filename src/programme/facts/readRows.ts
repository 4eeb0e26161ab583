import type { ListCheck } from '../../model/Check.ts'
import type { Row, Rows } from '../../model/Facts.ts'
import type { IssueList } from '../IssueList.ts'
import { KeyReader } from './KeyReader.ts'
import { suggest } from '../reading/nearest.ts'
import type { SourceMap, Source } from '../yaml/Source.ts'
import { readFieldValue } from './readFieldValue.ts'

/** Reads the fields that a map gives; those it leaves out stay unknown. */
export function readFieldValues(value: SourceMap, check: ListCheck, what: string, issues: IssueList): Row['fields'] {
  const fields: Record<string, string | null> = {}
  for (const [name, entry] of value.entries) {
    const field = Object.hasOwn(check.fields, name) ? check.fields[name] : undefined
    if (!field) {
      const remedy = suggest(name, Object.keys(check.fields), `可以写的字段：${Object.keys(check.fields).join('、')}`)
      issues.add(entry.key, 'answer-field', `${what}没有“${name}”这个字段`, remedy)
    } else if (entry.value.kind === 'map' || entry.value.kind === 'list') {
      issues.add(entry.value.place, 'answer-field', `${what}的“${name}”应当是一个值`, `写成“${name}: 值”`)
    } else if (entry.value.kind === 'text') {
      const read = readFieldValue(entry.value, field, `${what}的“${name}”`, issues)
      if (read !== undefined) fields[name] = read
    }
  }
  return fields
}

const ROW_KEYS = new Set(['id', 'withdrawn', 'proof'])

function readRow(value: Source, check: ListCheck, issues: IssueList): Row | null {
  const keys = new KeyReader(value, `“${check.ask}”的一行`, issues)
  if (value.kind !== 'map') return null
  const id = keys.required('id')
  if (id === '') return null
  const withdrawn = keys.truth('withdrawn')
  const proof = keys.texts('proof')
  const own: SourceMap = { ...value, entries: new Map([...value.entries].filter(([key]) => !ROW_KEYS.has(key))) }
  const fields = readFieldValues(own, check, `“${check.ask}”的“${id}”`, issues)
  return { id, fields, ...(withdrawn ? { withdrawn } : {}), ...(proof.length > 0 ? { proof } : {}) }
}

/** Rows by the names they must have: `{公开范围: 是}` where there is one field, `{公开范围: {present: 是}}` else. */
function readNamedRows(value: SourceMap, check: ListCheck, issues: IssueList): readonly Row[] {
  const names = Object.keys(check.fields)
  return [...value.entries].flatMap(([id, { value: said, key: keyPlace }]): Row[] => {
    const what = `“${check.ask}”的“${id}”`
    if (said.kind === 'map') return [{ id, fields: readFieldValues(said, check, what, issues) }]
    const [only] = names
    if (said.kind === 'list' || only === undefined || names.length !== 1) {
      issues.add(keyPlace, 'answer-field', `${what}有几个字段，要写明是哪一个`, `写成 {${names.join(': …, ')}: …}`)
      return []
    }
    const entries = new Map([[only, { key: keyPlace, value: said }]])
    return [{ id, fields: readFieldValues({ kind: 'map', entries, flow: true, place: said.place }, check, what, issues) }]
  })
}

/** Complains of rows that the list cannot have. 行的核对 */
export function checkRows(rows: readonly Row[], check: ListCheck, value: Source, issues: IssueList): readonly Row[] {
  const seen = new Set<string>()
  for (const { id } of rows) {
    if (seen.has(id)) issues.add(value.place, 'answer-row', `“${check.ask}”的“${id}”写了两次`, '留下一处，或换一个编号')
    seen.add(id)
    if (check.of && !check.of.includes(id)) {
      const remedy = suggest(id, check.of, `可以是：${check.of.join('、')}`)
      issues.add(value.place, 'answer-row', `“${check.ask}”没有“${id}”这一行`, remedy)
    }
  }
  if (check.size !== undefined && rows.length > check.size) {
    issues.add(value.place, 'answer-row', `“${check.ask}”只有 ${check.size} 行，写了 ${rows.length} 行`, '去掉多出的行')
  }
  return rows
}

/** Reads the rows of a list, in full or by name. 清单的答案 */
export function readRows(value: Source, check: ListCheck, issues: IssueList): Rows | null {
  if (value.kind !== 'map') {
    const example = check.of ? `{${check.of[0] ?? ''}: …}` : '{rows: [{id: 一, …}], complete: true}'
    issues.add(value.place, 'answer-rows', `“${check.ask}”要写成行`, `写成 ${example}`)
    return null
  }
  if (!value.entries.has('rows')) {
    if (check.of) return { rows: checkRows(readNamedRows(value, check, issues), check, value, issues) }
    issues.add(value.place, 'answer-rows', `“${check.ask}”缺少“rows”`, '写成 {rows: [{id: 一, …}], complete: true}')
    return null
  }
  const keys = new KeyReader(value, `“${check.ask}”的答案`, issues)
  const rows = keys.list('rows').flatMap((item) => readRow(item, check, issues) ?? [])
  const complete = keys.truth('complete')
  keys.finish()
  return { rows: checkRows(rows, check, value, issues), ...(complete === undefined ? {} : { complete }) }
}
