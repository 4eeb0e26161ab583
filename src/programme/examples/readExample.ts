import { EMPTY_CALENDAR } from '../../calendar/combineParts.ts'
import type { Facts, Incident } from '../../model/Facts.ts'
import type { Programme } from '../../model/Programme.ts'
import type { ProgrammeIssue } from '../../model/ProgrammeIssue.ts'
import type { CalendarData } from '../../model/RoundFacts.ts'
import type { Asked } from '../askedChecks.ts'
import { readAnswers, type AnswerSource } from '../facts/readAnswer.ts'
import { readCalendar } from '../facts/readCalendar.ts'
import { readDecisions } from '../facts/readDecisions.ts'
import { readHistory } from '../facts/readHistory.ts'
import { readIncidents } from '../facts/readIncidents.ts'
import { readUnit } from '../facts/readUnit.ts'
import { readStatedCalendar } from '../calendars/readStatedCalendar.ts'
import { IssueList } from '../IssueList.ts'
import { KeyReader } from '../facts/KeyReader.ts'
import { readYaml } from '../yaml/readYaml.ts'
import type { Source, SourceText } from '../yaml/Source.ts'
import type { Example, ExampleUnit } from './Example.ts'
import { readExpectation, readPoints } from './readExpectation.ts'

/** An example, if it stands, and every mistake in it. */
export interface ReadExample {
  readonly example: Example | null
  readonly issues: readonly ProgrammeIssue[]
}

interface Reading {
  readonly programme: Programme
  readonly askedOf: (group: string) => Asked
  readonly source: AnswerSource
  readonly issues: IssueList
}

const EMPTY: Source = { kind: 'nothing', place: { file: '', line: 1, column: 1 } }

/** A unit with its answers, written in one map, or the unit under `unit` and its answers beside it. */
function readExampleUnit(unitKeys: KeyReader, keys: KeyReader, { programme, askedOf, source, issues }: Reading): ExampleUnit {
  const unit = readUnit(unitKeys, programme, askedOf, issues)
  const asked = askedOf(unit.group)
  const base = keys.word('base', ['best', 'open']) ?? 'open'
  const answers = readAnswers(keys.take('answers') ?? EMPTY, asked, unit, source, issues)
  const incidents: readonly Incident[] = readIncidents(keys.list('incidents'), programme, issues)
  const total = unitKeys === keys ? keys.take('total') : null
  const given = total?.kind === 'text' && total.text === 'vetoed' ? 'vetoed' : readPoints(total, issues)
  const expect = readExpectation(keys.take('expect'), asked, programme.gradeNames, issues)
  const facts: Facts = { answers, incidents, overrides: [] }
  return { unit, base, facts, said: Object.keys(answers), expect, ...(given === undefined ? {} : { given }) }
}

/** Years around those that an example speaks of. */
function yearsAround(programme: Programme, asOf: string): readonly number[] {
  const first = Number(programme.period.from.slice(0, 4)) - 1
  const last = Math.max(Number(programme.period.to.slice(0, 4)), Number(asOf.slice(0, 4))) + 1
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/**
 * Reads one golden case of a programme. 读算例
 *
 * @param file the path in messages, such as examples/指南缺要素.yaml
 * @param own the calendar that comes with the program, for an example that says `calendar: 国务院`
 */
export function readExample(
  file: string,
  text: string,
  programme: Programme,
  askedOf: (group: string) => Asked,
  own: CalendarData = EMPTY_CALENDAR,
): ReadExample {
  const issues = new IssueList()
  const value = readYaml(file, text, issues)
  if (!value) return { example: null, issues: issues.inOrder() }
  const keys = new KeyReader(value, '算例', issues)
  const name = keys.required('example')
  const why = keys.text('why') ?? ''
  const asOf = keys.date('as-of') ?? programme.period.to
  const years = yearsAround(programme, asOf)
  const calendar = readExampleCalendar(keys.take('calendar'), years, own, issues)
  const reading: Reading = { programme, askedOf, issues, source: { lane: 'assessor', by: '算例', at: asOf } }
  const single = keys.take('unit')
  const many = keys.list('units')
  if ((single === null) === (many.length === 0))
    issues.add(keys.place, 'missing', '算例要写 unit 或者 units', '一个单位写 unit，排名、等次写 units')
  const units = single
    ? [readSingle(single, keys, reading)]
    : many.map((item) => {
        const own = new KeyReader(item, '单位', issues)
        const unit = readExampleUnit(own, own, reading)
        own.finish()
        return unit
      })
  const roster = units.map(({ unit }) => unit)
  const history = readHistory(keys, roster, issues)
  const decisions = readDecisions(keys, roster, programme.gradeNames, issues)
  keys.finish()
  const all = issues.inOrder()
  return { example: all.length > 0 ? null : { file, name, why, asOf, calendar, units, history, decisions }, issues: all }
}

/** Days written in place, or the calendar that comes with the program; weekends off where nothing is said. */
function readExampleCalendar(stated: Source | null, years: readonly number[], own: CalendarData, issues: IssueList): CalendarData {
  if (!stated) return { years, holidays: [], workdays: [] }
  if (stated.kind === 'map') return readCalendar(stated, years, issues)
  const openFile = (name: SourceText): null => {
    issues.add(name.place, 'calendar', `算例不引用日历文件“${name.text}”`, '写 calendar: 国务院，或在算例里写出放假日')
    return null
  }
  return readStatedCalendar(stated, { own, openFile }, issues)
}

function readSingle(single: Source, keys: KeyReader, reading: Reading): ExampleUnit {
  const unitKeys = new KeyReader(single, '单位', reading.issues)
  const unit = readExampleUnit(unitKeys, keys, reading)
  unitKeys.finish()
  return unit
}
