import { roundProgramme } from '../../engine/roundProgramme.ts'
import { daysBetween } from '../../calendar/WorkCalendar.ts'
import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { CheckId } from '../../model/Expression.ts'
import { LANES, type Answer, type Incident, type Unit } from '../../model/Facts.ts'
import type { Programme } from '../../model/Programme.ts'
import type { ProgrammeIssue } from '../../model/ProgrammeIssue.ts'
import type { CalendarData, RoundFacts } from '../../model/RoundFacts.ts'
import { KeyReader } from '../../programme/facts/KeyReader.ts'
import { askedOfGroups, type Asked } from '../../programme/askedChecks.ts'
import type { Place } from '../../programme/Places.ts'
import { IssueList } from '../../programme/IssueList.ts'
import { readAnswers, readAt, type AnswerSource } from '../../programme/facts/readAnswer.ts'
import { findUnit } from '../../programme/facts/findUnit.ts'
import { readDecisions } from '../../programme/facts/readDecisions.ts'
import { readHistory } from '../../programme/facts/readHistory.ts'
import { incidentLists, readIncident } from '../../programme/facts/readIncidents.ts'
import { readUnit } from '../../programme/facts/readUnit.ts'
import type { Source } from '../../programme/yaml/Source.ts'
import { checkLeads } from './checkLeads.ts'
import { checkRoster } from './checkRoster.ts'
import { readAnswerFiles, type OpenFile } from './readAnswerFiles.ts'
import type { AnswersByUnit } from './readAnswerTable.ts'
import { readDraws } from './readDraws.ts'
import { readOverrides } from './readOverrides.ts'
import { readRoundCalendar } from './readRoundCalendar.ts'
import { readRoundPeriod } from './readRoundPeriod.ts'
import type { RoundFile } from './RoundFile.ts'

/** A round, if its files stand, with every mistake, and what is odd and does no harm. */
export interface ReadRound {
  readonly round: RoundFacts | null
  readonly issues: readonly ProgrammeIssue[]
  readonly notes: readonly ProgrammeIssue[]
}

/**
 * Reads a round against its programme: every mistake of every file at once. 读批次文件
 *
 * @param own the calendar that comes with the program, for a round that states none
 */
export function readRound(file: RoundFile, notice: Programme, open: OpenFile, own: CalendarData): ReadRound {
  const issues = new IssueList()
  const notes = new IssueList()
  const keys = new KeyReader(file.value, '批次文件', issues)
  keys.take('programme')
  const id = keys.required('round')
  const title = keys.text('title') ?? notice.title
  const period = readRoundPeriod(keys, notice, issues)
  const programme = roundProgramme(notice, period)
  const demonstration = keys.truth('demonstration') ?? false
  const partial = keys.truth('partial') ?? false
  const asOf = keys.date('as-of')
  if (asOf === undefined && keys.take('as-of') === null)
    issues.add(keys.place, 'missing', '批次文件缺少“as-of”', '补写计分截止日，如 as-of: 2020-12-31')
  if (asOf !== undefined) remindFarFrom(programme.period, asOf, keys.placeOf('as-of'), notes)
  const calendar = readRoundCalendar(keys.take('calendar'), { own, open }, issues)

  const askedOf = askedOfGroups(programme)
  const roster = keys.list('units').map((item) => {
    const each = new KeyReader(item, '单位', issues)
    const unit = readUnit(each, programme, askedOf, issues)
    const as = each.texts('as')
    each.finish()
    return { unit, as, place: item.place }
  })
  if (roster.length === 0) issues.add(keys.place, 'missing', '批次文件没有单位（units）', '每个单位写一行：- {name: …, group: …}')
  checkRoster(roster, programme, keys.placeOf('units'), { issues, gaps: partial ? notes : issues })
  const drawn = readDraws(
    keys,
    programme,
    roster.map(({ unit }) => unit),
    issues,
  )
  const units = roster.map(({ unit }) => ({ ...unit, drawn: { ...unit.drawn, ...drawn[unit.id] } }))

  const source = readSource(keys.take('answered'), asOf ?? programme.period.to, issues)
  const groups = new Set(programme.groups.map(({ name }) => name))
  const reading = { units, askedOf: (group: string) => (groups.has(group) ? askedOf(group) : null), source, issues, notes }
  const answers: AnswersByUnit = new Map()
  readInline(keys, 'answers', { ...reading, sourceOf: () => source }, answers)
  const importSource = (check: CheckId, asked: Asked): AnswerSource => {
    const one = asked.checks.get(check)?.check
    return { ...source, lane: 'import', by: (one?.kind === 'points' ? one.source : undefined) ?? '外部数据' }
  }
  readInline(keys, 'imports', { ...reading, sourceOf: importSource }, answers)
  readAnswerFiles(keys.take('answers-file'), open, reading, answers)
  checkLeads(programme, units, answers, keys.placeOf('answers'), issues)
  const incidents = readRoundIncidents(keys, programme, units, issues)
  const overrides = readOverrides(keys, units, askedOf, issues)
  const history = readHistory(keys, units, issues)
  const decisions = readDecisions(keys, units, programme.gradeNames, issues)
  keys.finish()

  const found = { issues: issues.inOrder(), notes: notes.inOrder() }
  if (found.issues.length > 0 || asOf === undefined) return { round: null, ...found }
  const facts = (unit: Unit) => ({
    answers: Object.fromEntries(answers.get(unit.id) ?? []),
    incidents: incidents[unit.id] ?? [],
    overrides: overrides[unit.id] ?? [],
  })
  return {
    round: {
      id,
      title,
      demonstration,
      asOf,
      ...period,
      calendar,
      units: units.map((unit) => ({ unit, facts: facts(unit) })),
      history,
      decisions,
    },
    ...found,
  }
}

/** A day before the period, or more than a year behind it, is likely another year's: the round may want a `shift`. */
function remindFarFrom({ from, to }: Programme['period'], asOf: CalendarDate, place: Place, notes: IssueList): void {
  if (asOf >= from && daysBetween(to, asOf) <= 366) return
  notes.add(place, 'as-of-far', `计分截止日${asOf}不在考核期间${from}至${to}或其后一年之内`, '核对 as-of；换一年开展的批次写 shift')
}

/** Who answered and when, where an answer does not say so itself. */
function readSource(value: Source | null, asOf: string, issues: IssueList): AnswerSource {
  const unsaid: AnswerSource = { lane: 'assessor', by: '未写明', at: asOf }
  if (!value) return unsaid
  const keys = new KeyReader(value, '答案的来源', issues)
  const source = { lane: keys.word('lane', LANES) ?? unsaid.lane, by: keys.text('by') ?? unsaid.by, at: readAt(keys, issues) ?? unsaid.at }
  keys.finish()
  return source
}

interface InlineReading {
  readonly units: readonly Unit[]
  /** Null for a group that the notice has not: its unit's mistake is its group, not each of its answers. */
  readonly askedOf: (group: string) => Asked | null
  readonly sourceOf: (check: CheckId, asked: Asked) => AnswerSource
  readonly issues: IssueList
}

/** Answers written in the round file itself: unit, check, answer. */
function readInline(keys: KeyReader, key: string, { units, askedOf, sourceOf, issues }: InlineReading, found: AnswersByUnit): void {
  for (const [name, { key: place, value }] of keys.map(key)) {
    const unit = findUnit(units, name, place, issues)
    const asked = unit && askedOf(unit.group)
    if (!asked) continue
    const checks = found.get(unit.id) ?? new Map<CheckId, Answer[]>()
    found.set(unit.id, checks)
    if (value.kind === 'nothing') continue
    const parts: readonly Source[] =
      value.kind === 'map' ? [...value.entries].map(([id, entry]) => ({ ...value, entries: new Map([[id, entry]]) })) : [value]
    for (const part of parts) {
      const id = part.kind === 'map' ? ([...part.entries.keys()][0] ?? '') : ''
      for (const [check, answers] of Object.entries(readAnswers(part, asked, unit, sourceOf(id, asked), issues))) {
        checks.set(check, [...(checks.get(check) ?? []), ...answers])
      }
    }
  }
}

function readRoundIncidents(
  keys: KeyReader,
  programme: Programme,
  units: readonly Unit[],
  issues: IssueList,
): Readonly<Record<string, readonly Incident[]>> {
  const lists = incidentLists(programme)
  const found: Record<string, Incident[]> = {}
  const seen = new Set<string>()
  for (const item of keys.list('incidents')) {
    const incident = readIncident(item, lists, issues)
    if (item.kind !== 'map') continue
    const each = new KeyReader(item, '事项', issues)
    const unit = findUnit(units, each.required('unit'), each.placeOf('unit'), issues)
    if (!incident || !unit) continue
    const key = JSON.stringify([unit.id, incident.kind, incident.id])
    if (seen.has(key)) issues.add(item.place, 'incident-double', `“${unit.name}”的事项“${incident.id}”写了两次`, '留下一处，或换一个编号')
    seen.add(key)
    ;(found[unit.id] ??= []).push(incident)
  }
  return found
}
