import type { ListCheck } from '../../model/Check.ts'
import type { Incident } from '../../model/Facts.ts'
import type { Programme } from '../../model/Programme.ts'
import { readFieldValues } from './readRows.ts'
import type { IssueList } from '../IssueList.ts'
import { KeyReader } from './KeyReader.ts'
import type { SourceMap, Source } from '../yaml/Source.ts'
import { viewProgramme } from '../views/ProgrammeView.ts'

const KEYS = new Set(['id', 'kind', 'on', 'proof', 'unit'])

/** The lists of a programme whose rows are incidents, by their kind. */
export function incidentLists(programme: Programme): ReadonlyMap<string, ListCheck> {
  const { visits } = viewProgramme(programme)
  const checks = [...programme.checks, ...visits.flatMap(({ node }) => node.checks)]
  return new Map(checks.flatMap((check) => (check.kind === 'list' && check.incidents !== undefined ? [[check.incidents, check]] : [])))
}

/** One thing that happened: `{id, kind, on, …the fields of the list that reads it}`. 事项 */
export function readIncident(item: Source, lists: ReadonlyMap<string, ListCheck>, issues: IssueList): Incident | null {
  const keys = new KeyReader(item, '事项', issues)
  if (item.kind !== 'map') return null
  const id = keys.required('id')
  const kind = keys.required('kind')
  const on = keys.date('on')
  const proof = keys.texts('proof')
  if (on === undefined && keys.take('on') === null) issues.add(item.place, 'missing', `事项“${id}”没有日期（on）`, '补写 on: 2020-05-01')
  const list = lists.get(kind)
  if (!list) {
    const remedy = lists.size === 0 ? '方案里没有读事项的台账' : `可以是：${[...lists.keys()].join('、')}`
    if (kind !== '') issues.add(keys.placeOf('kind'), 'incident-kind', `方案不用“${kind}”这类事项`, remedy)
    return null
  }
  const own: SourceMap = { ...item, entries: new Map([...item.entries].filter(([key]) => !KEYS.has(key))) }
  const fields = readFieldValues(own, list, `事项“${id}”`, issues)
  if (on === undefined || id === '') return null
  const dated = list.dated === undefined || Object.hasOwn(fields, list.dated) ? {} : { [list.dated]: on }
  return { id, kind, on, fields: { ...dated, ...fields }, ...(proof.length > 0 ? { proof } : {}) }
}

/** Incidents of one unit. */
export function readIncidents(items: readonly Source[], programme: Programme, issues: IssueList): readonly Incident[] {
  if (items.length === 0) return []
  const lists = incidentLists(programme)
  return items.flatMap((item) => readIncident(item, lists, issues) ?? [])
}
