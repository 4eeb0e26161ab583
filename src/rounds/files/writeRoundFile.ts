import { isMap, isSeq, Document, type Node as YamlNode } from 'yaml'
import type { Answer, AnswerValue, Unit } from '../../model/Facts.ts'
import type { Programme } from '../../model/Programme.ts'
import { canonicalJson } from '../../model/canonicalJson.ts'
import type { CalendarData, RoundFacts } from '../../model/RoundFacts.ts'
import { OWN_CALENDAR } from '../../programme/calendars/readStatedCalendar.ts'
import { askedOfGroups, type AskedCheck } from '../../programme/askedChecks.ts'

type Plain = string | boolean | number | null | readonly Plain[] | { readonly [key: string]: Plain }

const isEmpty = (value: Plain): boolean => typeof value === 'object' && value !== null && Object.keys(value).length === 0

/** The pair, unless there is nothing to say. */
const some = (key: string, value: Plain | undefined): Record<string, Plain> =>
  value === undefined || isEmpty(value) ? {} : { [key]: value }

/** A field that has not happened is written with the word that its check has for it. */
function fieldsOf(fields: Readonly<Record<string, string | null>>, asked: AskedCheck | undefined): Record<string, Plain> {
  const check = asked?.check
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const field = check?.kind === 'list' ? check.fields[name] : undefined
      return [name, value ?? (field?.kind === 'date' ? (field.open ?? null) : null)]
    }),
  )
}

function valueOf(value: AnswerValue, asked: AskedCheck | undefined): Plain {
  if (typeof value === 'string') return value
  if ('numerator' in value) return { numerator: value.numerator, denominator: value.denominator }
  const rows = value.rows.map(({ id, fields, withdrawn, proof }) => ({
    id,
    ...fieldsOf(fields, asked),
    ...some('withdrawn', withdrawn),
    ...some('proof', proof),
  }))
  return { rows, ...some('complete', value.complete) }
}

/** An answer as a round file states it. 批次文件里的一个答案 */
export function answerInFile(answer: Answer, asked: AskedCheck | undefined): Readonly<Record<string, Plain>> {
  const { object, lane, by, at, state, value, why, proof, confirmedBy } = answer
  return {
    ...(value === undefined ? { state } : { value: valueOf(value, asked) }),
    ...some('object', object),
    lane,
    by,
    at,
    ...some('why', why),
    ...some('proof', proof),
    ...some('confirmed-by', confirmedBy),
  }
}

/** What the notice says of the names that a unit stands for is read back from it; `as` are the notice's names among the unit's. */
function unitOf(unit: Unit, programme: Programme): Plain {
  const as = programme.units.filter(({ name }) => unit.names.includes(name) && name !== unit.name).map(({ name }) => name)
  const said = programme.units.filter(({ name }) => unit.names.includes(name))
  const others = unit.names.filter((name) => name !== unit.name && !said.some((one) => one.name === name || one.aliases.includes(name)))
  const { group, class: kind, functions, parameters, objects, applies, drawn } = unit
  return {
    ...(unit.id === unit.name ? {} : { id: unit.id }),
    name: unit.name,
    ...some('as', [...as, ...others]),
    group,
    ...some('class', kind),
    ...some('functions', functions),
    ...some('parameters', parameters),
    ...some('objects', objects),
    ...some('applies', applies),
    ...some('drawn', drawn),
  }
}

/** Lists and maps below a depth stand on one line, as a person would write them. */
function flowBelow(node: unknown, depth: number): void {
  if (!isMap(node) && !isSeq(node)) return
  if (depth <= 0) node.flow = true
  for (const item of node.items as readonly (YamlNode | { readonly value: unknown })[])
    flowBelow('value' in item ? item.value : item, depth - 1)
}

const FLOW_FROM: Readonly<Record<string, number>> = {
  calendar: 1,
  units: 1,
  answers: 2,
  incidents: 1,
  overrides: 1,
  history: 1,
  decisions: 1,
}

/** The calendar that comes with the program has a name; any other is written out. */
function calendarOf({ years, holidays, workdays }: CalendarData, own: CalendarData | undefined): Plain {
  return own && canonicalJson(own) === canonicalJson({ years, holidays, workdays }) ? OWN_CALENDAR : { years, holidays, workdays }
}

/**
 * What a round file says of a round, as plain data: written as JSON it is a round file too. 批次文件的内容
 *
 * @param own the calendar that comes with the program
 */
export function roundFileContent(
  round: RoundFacts,
  programme: Programme,
  reference: string,
  own?: CalendarData,
): Readonly<Record<string, Plain>> {
  const askedOf = askedOfGroups(programme)
  const answers = round.units.map(({ unit, facts }) => {
    const { checks } = askedOf(unit.group)
    const said = Object.entries(facts.answers).map(([id, all]): [string, Plain] => {
      const written = all.map((answer) => answerInFile(answer, checks.get(id)))
      return [id, written.length === 1 ? (written[0] ?? null) : written]
    })
    return [unit.name, Object.fromEntries(said)] as const
  })
  const incidents = round.units.flatMap(({ unit, facts }) =>
    facts.incidents.map(({ id, kind, on, fields, proof }) => ({
      unit: unit.name,
      id,
      kind,
      ...fieldsOf(fields, undefined),
      on,
      ...some('proof', proof),
    })),
  )
  const overrides = round.units.flatMap(({ unit, facts }) => facts.overrides.map((override) => ({ unit: unit.name, ...override })))
  const nameOf = (id: string) => round.units.find(({ unit }) => unit.id === id)?.unit.name ?? id
  return {
    round: round.id,
    title: round.title,
    ...(round.demonstration ? { demonstration: true } : {}),
    programme: reference,
    'as-of': round.asOf,
    ...(round.shift === undefined ? {} : { shift: `${round.shift} years` }),
    ...(round.period === undefined ? {} : { period: { ...round.period } }),
    calendar: calendarOf(round.calendar, own),
    units: round.units.map(({ unit }) => unitOf(unit, programme)),
    ...some(
      'history',
      round.history.map(({ year, unit, within, place, of }) => ({ year, unit: nameOf(unit), within, place, of })),
    ),
    ...some(
      'decisions',
      round.decisions.map(({ unit, grade, by, why }) => ({ unit: nameOf(unit), grade, by, why })),
    ),
    ...some('incidents', incidents),
    ...some('overrides', overrides),
    answers: Object.fromEntries(answers),
  }
}

/** A round as a round file: read back, it gives the same facts. 写批次文件 */
export function writeRoundFile(round: RoundFacts, programme: Programme, reference: string, own?: CalendarData): string {
  const document = new Document(roundFileContent(round, programme, reference, own), { aliasDuplicateObjects: false })
  if (isMap(document.contents)) {
    for (const { key, value } of document.contents.items) flowBelow(value, FLOW_FROM[String(key)] ?? 1)
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}
