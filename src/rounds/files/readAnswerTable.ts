import type { Table } from '../../notices/Table.ts'
import type { CheckId } from '../../model/Expression.ts'
import { LANES, type Answer, type Lane, type Row, type Unit } from '../../model/Facts.ts'
import { typedDate, readFieldValue } from '../../programme/facts/readFieldValue.ts'
import { fieldLabel } from '../../engine/words/Vocabulary.ts'
import { readAnswerValue } from '../../programme/facts/readAnswerValue.ts'
import { checkRows } from '../../programme/facts/readRows.ts'
import type { Asked, AskedCheck } from '../../programme/askedChecks.ts'
import type { IssueList } from '../../programme/IssueList.ts'
import { checkObject, checkState, findAsked, type AnswerSource } from '../../programme/facts/readAnswer.ts'
import { findUnit } from '../../programme/facts/findUnit.ts'
import { suggest } from '../../programme/reading/nearest.ts'
import { answerLines, readHead, type AnswerLine } from './AnswerLine.ts'
import { LANE_WORDS, STATE_WORDS } from './answerColumns.ts'

/** What a table of answers is read against. */
export interface TableReading {
  readonly units: readonly Unit[]
  /** Null for a group that the notice has not: its unit's mistake is its group, not each of its answers. */
  readonly askedOf: (group: string) => Asked | null
  readonly source: AnswerSource
  readonly issues: IssueList
  /** What is odd and does no harm. */
  readonly notes: IssueList
}

/** Answers by unit and check, as they are gathered from all files. 各单位的答案 */
export type AnswersByUnit = Map<string, Map<CheckId, Answer[]>>

/** One answer as it is put together: a list's rows and fields stand in rows of the table. */
interface Draft {
  readonly asked: AskedCheck
  readonly unit: Unit
  readonly line: AnswerLine
  answer: Omit<Answer, 'value'>
  readonly rows: Map<string, { fields: Record<string, string | null>; proof: string[] }>
  complete?: boolean
}

const namesIn = (text: string): readonly string[] =>
  text
    .split(/[;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

function checksByAsk({ checks }: Asked): ReadonlyMap<string, readonly AskedCheck[]> {
  const found = new Map<string, AskedCheck[]>()
  for (const asked of checks.values()) found.set(asked.check.ask, [...(found.get(asked.check.ask) ?? []), asked])
  return found
}

const asksOf = new WeakMap<Asked, ReadonlyMap<string, readonly AskedCheck[]>>()

/** The check by its id, or by its question where only one check asks it. */
function findCheck(line: AnswerLine, asked: Asked, issues: IssueList): AskedCheck | null {
  const written = line.source('check')
  const byId = asked.checks.get(written.text)
  if (byId) return byId
  const asks = asksOf.get(asked) ?? checksByAsk(asked)
  asksOf.set(asked, asks)
  const byAsk = asks.get(written.text) ?? []
  if (byAsk.length === 1) return byAsk[0] ?? null
  if (byAsk.length > 1) {
    issues.add(
      written.place,
      'check-ambiguous',
      `“${written.text}”有几个检查点在问`,
      `写编号：${byAsk.map(({ check }) => check.id).join('、')}`,
    )
    return null
  }
  return findAsked(written.text, asked, written.place, issues)
}

function readLane(line: AnswerLine, { source, issues }: TableReading): Lane {
  const written = line.source('lane')
  if (written.text === '') return source.lane
  const lane = LANE_WORDS[written.text] ?? LANES.find((one): boolean => one === written.text)
  if (lane) return lane
  issues.add(written.place, 'answer-lane', `来源不能是“${written.text}”`, `可以是：${Object.keys(LANE_WORDS).join('、')}`)
  return source.lane
}

function readAt(line: AnswerLine, { source, issues }: TableReading): string {
  const written = line.source('at')
  if (written.text === '') return source.at
  const date = typedDate(written.text)
  if (date === null) {
    issues.add(written.place, 'date', `“${written.text}”不是日期`, '写成 2020-12-31 的样子')
    return source.at
  }
  const clock = /(\d{1,2}:\d{2}(?::\d{2})?)$/.exec(written.text)?.[1]
  return clock === undefined ? date : `${date} ${clock.padStart(5, '0')}`
}

function readState(line: AnswerLine, issues: IssueList): (typeof STATE_WORDS)[string] | null {
  const written = line.source('state')
  if (written.text === '') return 'answered'
  const state = Object.hasOwn(STATE_WORDS, written.text) ? STATE_WORDS[written.text] : undefined
  if (state) return state
  issues.add(
    written.place,
    'answer-state',
    `状态不能是“${written.text}”`,
    suggest(written.text, Object.keys(STATE_WORDS), `可以是：${Object.keys(STATE_WORDS).join('、')}`),
  )
  return null
}

/** A line that says 已答 of the list and names no row tells only who answered and what proves it. */
const isAboutWhole = (line: AnswerLine): boolean => line.text('state') !== '' && line.text('row') === '' && line.text('answer') === ''

/** The row, field and value that one line adds to a list. */
function addRow(draft: Draft, line: AnswerLine, issues: IssueList): void {
  const { check } = draft.asked
  if (check.kind !== 'list') return
  const [id, value] = [line.text('row'), line.source('answer')]
  if (id === '') {
    issues.add(
      line.source('row').place,
      'answer-row',
      `“${check.ask}”是清单，没有写是哪一条`,
      check.of ? `条目写：${check.of.join('、')}` : '在“条目”里写这一条的编号，如 1；一条也没有的，答案空着，状态写“已齐”',
    )
    return
  }
  const names = Object.keys(check.fields)
  const written = line.text('field')
  const byLabel = names.filter((one) => check.fields[one]?.ask === written)
  const name = byLabel.length === 1 ? (byLabel[0] ?? '') : written || (names.length === 1 ? (names[0] ?? '') : '')
  const field = Object.hasOwn(check.fields, name) ? check.fields[name] : undefined
  const row = draft.rows.get(id) ?? { fields: {}, proof: [] }
  draft.rows.set(id, row)
  row.proof.push(...namesIn(line.text('proof')))
  if (value.text === '') return
  if (!field) {
    issues.add(
      line.source('field').place,
      'answer-field',
      name === '' ? `“${check.ask}”没有写是哪个字段` : `“${check.ask}”没有“${name}”这个字段`,
      `可以写：${names.map((one) => fieldLabel(check, one)).join('、')}`,
    )
    return
  }
  if (Object.hasOwn(row.fields, name)) issues.add(value.place, 'answer-double', `“${check.ask}”的“${id}”的“${name}”写了两次`, '留下一行')
  const read = readFieldValue(value, field, `“${check.ask}”的“${id}”`, issues)
  if (read !== undefined) row.fields[name] = read
}

function finishDraft({ asked, line, answer, rows, complete }: Draft, issues: IssueList): Answer {
  if (asked.check.kind !== 'list' || answer.state !== 'answered') return answer
  const read = [...rows].map(([id, { fields, proof }]): Row => ({ id, fields, ...(proof.length > 0 ? { proof } : {}) }))
  checkRows(read, asked.check, line.source('answer'), issues)
  return { ...answer, value: { rows: read, ...(complete === undefined ? {} : { complete }) } }
}

/** Reads a table with a row per unit and check, and for lists a row per entry and field. 答案表 */
export function readAnswerTable(table: Table, file: string, reading: TableReading, found: AnswersByUnit): void {
  const { issues, units, askedOf } = reading
  const head = readHead(table, file, reading)
  if (!head) return
  const drafts = new Map<string, Draft>()
  const unitsByName = new Map<string, Unit | null>()
  for (const line of answerLines(table, file, head)) {
    const isBlank = line.text('answer') === '' && line.text('state') === ''
    if (isBlank && line.text('row') === '') continue
    const name = line.source('unit')
    if (!unitsByName.has(name.text)) unitsByName.set(name.text, findUnit(units, name.text, name.place, issues))
    const unit = unitsByName.get(name.text)
    const askedHere = unit && askedOf(unit.group)
    const asked = askedHere && findCheck(line, askedHere, issues)
    const isToBe = asked?.check.kind !== 'list' || asked.check.of !== undefined || asked.check.size !== undefined
    if (unit && asked && !(isBlank && isToBe)) readLine(line, { unit, asked }, reading, drafts)
  }
  for (const draft of drafts.values()) {
    const checks = found.get(draft.unit.id) ?? new Map<CheckId, Answer[]>()
    found.set(draft.unit.id, checks)
    const id = draft.asked.check.id
    checks.set(id, [...(checks.get(id) ?? []), finishDraft(draft, issues)])
  }
}

function readLine(
  line: AnswerLine,
  { unit, asked }: { readonly unit: Unit; readonly asked: AskedCheck },
  reading: TableReading,
  drafts: Map<string, Draft>,
): void {
  const { issues, source } = reading
  const { check } = asked
  const state = readState(line, issues)
  if (state === null) return
  const [lane, by, object, why] = [readLane(line, reading), line.text('by') || source.by, line.text('object'), line.text('why')]
  const proof = check.kind === 'list' && line.text('row') !== '' ? [] : namesIn(line.text('proof'))
  const key = JSON.stringify([unit.id, check.id, object, lane, by])
  const earlier = drafts.get(key)
  const isListLine = check.kind === 'list' && (state === 'answered' || state === 'complete' || state === 'incomplete')
  if (earlier && !(isListLine && earlier.answer.state === 'answered')) {
    issues.add(line.place, 'answer-double', `“${unit.name}”的“${check.ask}”写了两次`, '留下一行，或写明不同的来源、评分人')
    return
  }
  const confirmedBy = line.text('confirmedBy')
  const draft: Draft = earlier ?? {
    asked,
    unit,
    line,
    rows: new Map(),
    answer: {
      check: check.id,
      lane,
      by,
      at: readAt(line, reading),
      state: isListLine ? 'answered' : (state as Answer['state']),
      ...(object === '' ? {} : { object }),
      ...(why === '' ? {} : { why }),
      ...(proof.length > 0 ? { proof } : {}),
      ...(confirmedBy === '' ? {} : { confirmedBy }),
    },
  }
  if (!earlier) {
    drafts.set(key, draft)
    checkObject(object === '' ? undefined : object, asked, unit, line.source('object').place, issues)
    checkState(draft.answer.state, why, asked, line.source('state').place, issues)
  }
  if (isListLine) {
    if (state !== 'answered') draft.complete = state === 'complete'
    else if (!isAboutWhole(line)) addRow(draft, line, issues)
    if (earlier && proof.length > 0) draft.answer = { ...draft.answer, proof: [...new Set([...(draft.answer.proof ?? []), ...proof])] }
    return
  }
  if (state === 'complete' || state === 'incomplete') {
    issues.add(line.source('state').place, 'answer-state', `“${check.ask}”不是清单，没有齐不齐`, '去掉状态')
    return
  }
  if (state !== 'answered') {
    if (line.text('answer') !== '')
      issues.add(line.source('answer').place, 'answer-value', `“${check.ask}”的状态与答案不一致`, '去掉状态，或去掉答案')
    return
  }
  const value = readAnswerValue(line.source('answer'), check, issues)
  if (value !== null) drafts.set(key, { ...draft, answer: { ...draft.answer, value } as Answer })
  else drafts.delete(key)
}
