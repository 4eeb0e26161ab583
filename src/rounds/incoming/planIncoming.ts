import type { Actor } from '../../model/Actor.ts'
import type { KeptImport, OutsideHistory } from '../../model/Incoming.ts'
import { showNumber } from '../../engine/print.ts'
import { parseFraction } from '../../model/Fraction.ts'
import { proofRef } from '../../model/Proof.ts'
import { Refusal } from '../../model/Refusal.ts'
import { stateDigest } from '../../people/tables/stateDigest.ts'
import type { Store } from '../../store/Store.ts'
import { askedOfUnit } from '../files/askedOfUnit.ts'
import type { GivenAnswer } from '../life/answers/GivenAnswer.ts'
import { readWithFaults } from '../life/answers/readGiven.ts'
import { seatOf } from '../life/cells/seatOf.ts'
import type { AskedCheck } from '../../programme/askedChecks.ts'
import { effectsOf } from './effectsOf.ts'
import type { IncomingInput, IncomingPreview, IncomingRow } from './Incoming.ts'
import { incomingColumns } from './incomingColumns.ts'
import { openLines } from './openLines.ts'
import { planHistory } from './planHistory.ts'
import { planLosses } from './planLosses.ts'
import { planMutual } from './planMutual.ts'
import type { Planned, PlannedAnswer } from './Planned.ts'
import { planPoints } from './planPoints.ts'
import { readStanding, type Standing } from './readPlanning.ts'
import { resolveLines, type NamedLine } from './resolveLines.ts'
import { sameAgain } from './sameAgain.ts'

/** An import with all that taking it over needs. 导入计划 */
export interface IncomingPlan {
  readonly preview: IncomingPreview
  readonly given: readonly GivenAnswer[]
  readonly history: readonly OutsideHistory[]
  /** What is kept of it, without the ids of its answers. */
  readonly kept: Omit<KeptImport, 'answers'>
}

/** Who hands it in, and when. 导入人 */
export interface Handing {
  readonly actor: Actor
  readonly at: string
}

/** Nobody looks at more at once. */
const MOST = 20_000

/** Holds what comes in against the round, line by line; does nothing. 导入预览 */
export async function planIncoming(store: Pick<Store, 'db' | 'blobs'>, input: IncomingInput, handing: Handing): Promise<IncomingPlan> {
  const opened = await openLines(store, input)
  if (opened.lines.length === 0) throw new Refusal('invalid', 'incoming-empty', '没有读到要导入的行。请核对选的工作表和列名所在的行。')
  if (opened.lines.length > MOST) throw new Refusal('too-large', 'incoming-long', `一次最多导入${String(MOST)}行，请分成几次。`)
  const standing = await readStanding(store.db, input.round, input.check)
  const asked = askedIn(standing, input)
  const { lines, unnamed } = resolveLines(opened.lines, input.names, standing.naming)
  const columns = incomingColumns(input.kind, firstAsked(standing, asked))
  const planned = planOf(input, standing, lines, asked)
  const given = planned.answers.map((answer) => givenOf(answer, input, standing, asked))
  const wrong = merged(planned.wrong, rowsOfUnits(lines, unfitIn(given, standing, handing)))
  const heads = opened.heads ?? columns.map(({ key, head }) => ({ key, head }))
  const rows = lines.map((line) => rowOf(line, { standing, wrong, heads }))
  const { faults } = planned
  const nothing = given.length === 0 && planned.history.length === 0
  const ready = !nothing && faults.length === 0 && unnamed.length === 0 && wrong.size === 0
  const notes = [...sameAgain(input, standing.imports), ...opened.notes, ...planned.notes]
  const digest = stateDigest({
    ...{ of: 'incoming', input: { ...input, from: { kind: input.from.kind } }, mark: opened.mark, lines: opened.lines },
    ...{ programme: standing.round.programme, history: input.kind === 'history' ? standing.round.history : [] },
    ...{ cells: given.map(({ unit, object, lane, after, saw }) => [unit, object ?? '', lane, after, saw ?? []]) },
  })
  const effects = ready ? await effectsOf(store.db, { standing, given, history: planned.history, handing }) : []
  return {
    preview: {
      digest,
      rows,
      unnamed,
      members: input.names.length + unnamed.length > 0 ? chosenAmong(standing) : [],
      effects,
      faults,
      notes,
      ready,
    },
    given,
    history: planned.history,
    kept: {
      ...{ check: input.check, from: input.from.kind, heads },
      lines: lines.map(({ row, written, unit, leftOut, cells }) => ({ row, written, unit: leftOut ? null : unit, cells })),
      leftOut: input.names.flatMap(({ written, unit, why }) => (unit === null ? [{ written, why }] : [])),
      ...{ losses: planned.losses, history: planned.history, notes, digest },
    },
  }
}

const chosenAmong = ({ members }: Standing): IncomingPreview['members'] =>
  [...members.values()].map(({ unit, record }) => ({ id: unit, name: record.name }))

type AskedOf = (unit: string) => AskedCheck | null

/** The check as each unit is asked it. */
function askedIn({ terms, members }: Standing, { check }: IncomingInput): AskedOf {
  const known = new Map<string, AskedCheck | null>()
  return (unit) => {
    const found = known.get(unit)
    if (found !== undefined || check === null) return found ?? null
    const record = members.get(unit)?.record
    const own = record ? (askedOfUnit(terms.askedOf(record.group), record).find((one) => one.check.id === check) ?? null) : null
    known.set(unit, own)
    return own
  }
}

function planOf(input: IncomingInput, standing: Standing, lines: readonly NamedLine[], askedOf: AskedOf): Planned {
  const { members, said, round, terms } = standing
  if (input.kind === 'history') {
    const year = Number(terms.compiled.programme.period.from.slice(0, 4))
    return planHistory({ lines, members, within: input.within, known: round.history, year })
  }
  const one = firstAsked(standing, askedOf)
  if (!one) throw new Refusal('not-found', 'incoming-check', '没有选导入到哪一项，或者方案里没有这一项。请重新选择。')
  const planning = { askedOf, members, lines, standing: (unit: string) => said.get(unit) ?? [] }
  if (input.kind === 'mutual') return planMutual(planning)
  if (one.check.kind !== 'list') return planPoints(planning)
  return planLosses({ ...planning, check: one.check, sourceTitle: titleOf(input), othersLostNothing: input.othersLostNothing })
}

function firstAsked({ members }: Standing, askedOf: AskedOf): AskedCheck | null {
  for (const unit of members.keys()) {
    const found = askedOf(unit)
    if (found) return found
  }
  return null
}

/** A source as it is cited: 关于……的通报（某政办〔2021〕3号）. */
const titleOf = ({ source: { title, number } }: Pick<IncomingInput, 'source'>): string =>
  number === null ? title : `${title}（${number}）`

function givenOf(answer: PlannedAnswer, input: IncomingInput, { said }: Standing, askedOf: AskedOf): GivenAnswer {
  const { unit, object, lane, value, saidBy = input.source.issuer } = answer
  const one = askedOf(unit)
  const seat = one ? seatOf(one, { lane, holder: saidBy }) : ''
  const cell = (said.get(unit) ?? []).filter(
    ({ answer: stands }) => stands.lane === lane && stands.object === object && stands.seat === seat,
  )
  const [newest, ...older] = cell.map(({ answer: { id } }) => id).sort((a, b) => b - a)
  const { on } = input.source
  return {
    ...{ unit, check: input.check ?? '', lane, state: 'answered' as const, value, saidBy, holder: saidBy, via: 'import' as const },
    ...(object === '' ? {} : { object }),
    why: `见《${titleOf(input)}》`,
    ...(input.file === null ? {} : { proof: [proofRef('file', input.file)] }),
    ...(on === null ? {} : { saidAt: on }),
    after: newest ?? null,
    ...(older.length === 0 ? {} : { saw: older }),
  }
}

/** What the checks do not take, in whole sentences, by unit. */
function unfitIn(given: readonly GivenAnswer[], { terms, members }: Standing, handing: Handing): ReadonlyMap<string, readonly string[]> {
  const byUnit = new Map<string, readonly string[]>()
  for (const one of given) {
    const record = members.get(one.unit)?.record
    if (!record) continue
    const { faults } = readWithFaults(one, record, terms, handing)
    if (faults.length > 0) byUnit.set(one.unit, [...new Set([...(byUnit.get(one.unit) ?? []), ...faults])])
  }
  return byUnit
}

/** A fault of a unit's answer stands at the first of its lines. */
function rowsOfUnits(lines: readonly NamedLine[], faults: ReadonlyMap<string, readonly string[]>): ReadonlyMap<number, readonly string[]> {
  const rows = new Map<number, readonly string[]>()
  const left = new Map(faults)
  for (const { row, unit } of lines) {
    const own = unit === null ? undefined : left.get(unit)
    if (!own || unit === null) continue
    rows.set(row, own)
    left.delete(unit)
  }
  return rows
}

function merged(
  one: ReadonlyMap<number, readonly string[]>,
  other: ReadonlyMap<number, readonly string[]>,
): ReadonlyMap<number, readonly string[]> {
  const all = new Map(one)
  for (const [row, faults] of other) all.set(row, [...(all.get(row) ?? []), ...faults])
  return all
}

interface Shown {
  readonly standing: Standing
  readonly wrong: ReadonlyMap<number, readonly string[]>
  readonly heads: KeptImport['heads']
}

function rowOf({ row, written, unit, leftOut, cells }: NamedLine, { standing: { members }, wrong, heads }: Shown): IncomingRow {
  const faults = wrong.get(row)
  const outcome = leftOut ? 'left-out' : unit === null ? 'unnamed' : faults ? 'faulty' : 'taken'
  const said = heads.flatMap(({ key, head }) => {
    const text = (cells[key] ?? '').trim()
    return key === 'unit' || text === '' ? [] : [`${head}：${decimal(text)}`]
  })
  return {
    row,
    written,
    name: unit === null ? '' : (members.get(unit)?.record.name ?? ''),
    outcome,
    says: outcome === 'faulty' && faults ? faults : [said.join('，')],
  }
}

/** What has no end as a decimal is shown rounded; it is kept exact. */
function decimal(text: string): string {
  const exact = text.includes('/') ? parseFraction(text) : null
  return exact ? showNumber(exact, 4) : text
}
