import type { ListCheck } from '../../model/Check.ts'
import type { Row } from '../../model/Facts.ts'
import { absolute, add, equals, formatFraction, fractionFromText, ZERO } from '../../model/Fraction.ts'
import { grouped } from '../../model/grouped.ts'
import type { OutsideLoss } from '../../model/Incoming.ts'
import { isSourceField } from '../answering/comesFromOutside.ts'
import { clauseField, fieldKey } from './incomingColumns.ts'
import { amountField } from './incomingTargets.ts'
import { numberIn } from './numberIn.ts'
import { cell, linesOfUnits, Wrong, type Planned, type PlannedAnswer, type PlanningCheck } from './Planned.ts'
import type { NamedLine } from './resolveLines.ts'

/** How lines become rows of a list. 扣分清单的登记办法 */
export interface LossesAsked extends PlanningCheck {
  readonly check: ListCheck
  /** Fills fields that say where a row comes from, where the file has no such column. */
  readonly sourceTitle: string
  readonly othersLostNothing: boolean
}

type Line = NamedLine & { readonly unit: string }

/** A list of what units lost elsewhere, as rows of a register: each with what, clause and points, complete for each unit that it names. 扣分清单 */
export function planLosses(asked: LossesAsked): Planned {
  const { check, members, standing, askedOf } = asked
  const wrong = new Wrong()
  const losses: OutsideLoss[] = []
  const notes: string[] = []
  const answers: PlannedAnswer[] = []
  const own = grouped(linesOfUnits(asked.lines), ({ unit }) => unit)
  for (const [unit, lines] of own) {
    if (!askedOf(unit)) {
      for (const { row } of lines) wrong.add(row, '这个单位的评分表里没有这一项')
      continue
    }
    const taken = new Set(standing(unit).flatMap(({ answer }) => rowIds(answer.value)))
    const rows = lines.flatMap((line) => rowOf(line, asked, wrong, taken) ?? [])
    losses.push(...rows.map(({ row, what, clause }) => ({ unit, what, clause, points: row.fields[amountField(check) ?? ''] ?? null })))
    notes.push(
      ...sumNotes(
        members.get(unit)?.record.name ?? '',
        lines,
        rows.map(({ row }) => row.fields[amountField(check) ?? ''] ?? '0'),
        wrong,
      ),
    )
    answers.push({ unit, object: '', lane: 'import', value: { rows: rows.map(({ row }) => row), complete: true } })
  }
  if (asked.othersLostNothing)
    for (const unit of members.keys())
      if (!own.has(unit) && askedOf(unit) && !standing(unit).some(({ answer }) => answer.lane === 'import' && answer.state === 'answered'))
        answers.push({ unit, object: '', lane: 'import', value: { rows: [], complete: true } })
  return { answers, history: [], losses, wrong: wrong.rows, faults: [], notes }
}

const rowIds = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null && 'rows' in value ? (value.rows as readonly Row[]).map(({ id }) => id) : []

interface Loss {
  readonly row: Row
  readonly what: string
  readonly clause: string
}

/** A line as a row; null: it only says that nothing was lost, or something is wrong with it. */
function rowOf(line: Line, { check, sourceTitle }: LossesAsked, wrong: Wrong, taken: Set<string>): Loss | null {
  const [what, clause, lost] = [cell(line, 'what'), cell(line, 'clause'), cell(line, 'lost')]
  const amount = amountField(check)
  if (amount === null) return null
  if (lost === '' && what === '' && clause === '') return null
  const points = lost === '' ? null : numberIn(lost)
  if (points === null) {
    wrong.add(line.row, lost === '' ? '没有写扣多少分' : `扣分“${lost}”不是数，请写成 0.8 这样`)
    return null
  }
  const value = absolute(fractionFromText(points))
  if (equals(value, ZERO) && what === '') return null
  const inClause = clauseField(check)
  const fields: Record<string, string> = { [amount]: formatFraction(value) }
  for (const [name, { kind, ask }] of Object.entries(check.fields)) {
    if (name === amount) continue
    const said = name === inClause ? [clause, what].filter((part) => part !== '').join('：') : cell(line, fieldKey(name))
    const text = said === '' && kind === 'text' && isSourceField(name, ask) ? sourceTitle : said
    if (text !== '') fields[name] = text
  }
  const id = freeName(what === '' ? clause : what, taken)
  taken.add(id)
  return { row: { id, fields }, what, clause }
}

const LONGEST = 60

/** Rows are called by what they are of; two of one name are told apart. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const short = name === '' ? '扣分' : [...name].slice(0, LONGEST).join('')
  if (!taken.has(short)) return short
  for (let at = 2; ; at += 1) if (!taken.has(`${short}（${String(at)}）`)) return `${short}（${String(at)}）`
}

/** What a unit lost in all, where the file says it, must be what its rows come to. */
function sumNotes(name: string, lines: readonly Line[], points: readonly string[], wrong: Wrong): readonly string[] {
  const said = lines.map((line) => ({ line, text: cell(line, 'taken') })).find(({ text }) => text !== '')
  if (!said) return []
  const total = numberIn(said.text)
  if (total === null) {
    wrong.add(said.line.row, `扣分合计“${said.text}”不是数，请写成 2.3 这样`)
    return []
  }
  const sum = points.map(fractionFromText).reduce(add, ZERO)
  if (equals(absolute(fractionFromText(total)), sum)) return []
  return [`${name}：逐条扣分加起来是${formatFraction(sum)}，文件里的扣分合计是${said.text}，对不上，请和来文核对。`]
}
