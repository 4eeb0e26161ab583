import type { WorkCalendar } from '../../calendar/WorkCalendar.ts'
import type { CompiledProgramme } from '../../engine/compile.ts'
import { countFindings } from '../../engine/nodes/findings.ts'
import { score } from '../../engine/score.ts'
import type { CheckId } from '../../model/Expression.ts'
import type { Answer, AnswerValue, Facts, Unit } from '../../model/Facts.ts'
import { absolute, add, compare, negate, ZERO, type Fraction } from '../../model/Fraction.ts'
import { grouped } from '../../model/grouped.ts'
import type { Programme } from '../../model/Programme.ts'
import type { NodeResult } from '../../model/Result.ts'
import type { Asked, AskedCheck } from '../../programme/askedChecks.ts'
import { answersWith } from './answersWith.ts'
import { possibleValues } from './possibleValues.ts'
import { givesNoMarks } from './givesNoMarks.ts'
import { parametersOf } from './parametersOf.ts'

/** The second pass already finds nothing new in the programmes we know. */
const MOST_PASSES = 3

interface Tried {
  readonly asked: AskedCheck
  /** The check itself, and those of other columns that are asked and counted alike. */
  readonly alike: readonly AskedCheck[]
  readonly values: readonly AnswerValue[]
  /** Which of the values stands now. */
  now: number
}

/** What speaks for one value against another, the first difference deciding. */
type Merit = readonly (Fraction | null)[]

function isBetter(a: Merit, b: Merit): boolean {
  for (const [at, left] of a.entries()) {
    const right = b[at] ?? null
    if (left === null && right === null) continue
    if (left === null) return false
    if (right === null) return true
    const order = compare(left, right)
    if (order !== 0) return order > 0
  }
  return false
}

/** Points of all nodes together: what a cap above them hides still counts here. */
const allPoints = (node: NodeResult): Fraction =>
  node.children.reduce((sum, child) => add(sum, allPoints(child)), node.points.range?.low ?? ZERO)

/** How far the nodes without marks move the total, either way. */
function moved(node: NodeResult): Fraction {
  if (node.marks !== null) return ZERO
  if (node.children.length > 0) return node.children.reduce((sum, child) => add(sum, moved(child)), ZERO)
  return absolute(node.worth.range?.low ?? ZERO)
}

/** Every column of a table is asked the same: what is best for one is best for all. */
function alikeIn(asked: Asked): readonly (readonly AskedCheck[])[] {
  const alike = grouped([...asked.checks.values()], ({ check, home }) =>
    home?.role === 'column' ? JSON.stringify([check, home.lines]).replaceAll(`"${home.code}.`, '".') : check.id,
  )
  return [...alike.values()]
}

/** A unit to which everything applies, with one of each kind of object: its best answers are everybody's. */
function everyman(asked: Asked, group: string, programme: Programme): Unit {
  const [first] = programme.groups.find(({ name }) => name === group)?.classes ?? []
  const kinds = [...asked.checks.values()].flatMap(({ per }) => (per?.each === 'object' ? [per.kind ?? ''] : []))
  return {
    id: '',
    name: '',
    group,
    ...(first ? { class: first.name } : {}),
    names: [],
    functions: [],
    parameters: parametersOf(asked),
    objects: Object.fromEntries(kinds.map((kind) => [kind, ['一']])),
    applies: Object.fromEntries([...asked.nodes.keys()].map((code) => [code, true])),
    drawn: {},
  }
}

/**
 * The best answer to every check that a group is asked: full marks, and nothing added or taken outside them. 最好的答案
 *
 * Each check's value is the one with the highest total while the others stay; where that makes no difference, with the others at
 * their last value, so that one fault does not hide another. Registers have no rows. What only adds or takes without having
 * marks (加分、扣分项目) is answered so that it does neither, and with the fewest problems.
 *
 * @param only looked for; the others stand at the value that is likeliest best
 */
export function bestValues(
  compiled: CompiledProgramme,
  asked: Asked,
  group: string,
  calendar: WorkCalendar,
  only?: ReadonlySet<CheckId>,
): ReadonlyMap<CheckId, AnswerValue> {
  const { programme } = compiled
  const asOf = programme.period.to
  const unit = everyman(asked, group, programme)
  const all = alikeIn(asked).flatMap(([one, ...others]): readonly Tried[] =>
    one ? [{ asked: one, alike: [one, ...others], values: possibleValues(one.check, programme.period), now: 0 }] : [],
  )
  const answersTo = (one: AskedCheck, { values }: Tried, at: number): readonly Answer[] =>
    answersWith(one, values[at] ?? '', unit, programme, { by: '算例', at: asOf })
  const answersFor = (tried: Tried, at: number): readonly (readonly [CheckId, readonly Answer[]])[] =>
    tried.alike.map((one) => [one.check.id, answersTo(one, tried, at)])
  const standing = (choose: (tried: Tried) => number) => Object.fromEntries(all.flatMap((tried) => answersFor(tried, choose(tried))))
  const free = givesNoMarks(asked)

  const rootWith = (answers: Facts['answers']): NodeResult =>
    score(compiled, unit, { answers, incidents: [], overrides: [] }, asOf, calendar).root
  const now = standing(({ now: at }) => at)
  const last = standing(({ values }) => values.length - 1)
  const meritOf = (tried: Tried, at: number): Merit => {
    const id = tried.asked.check.id
    const answers = answersTo(tried.asked, tried, at)
    const root = rootWith({ ...now, [id]: answers })
    const total = root.worth.range?.low ?? null
    if (free.has(id)) return [total === null ? null : ZERO, negate(moved(root)), negate(countFindings(root).low ?? ZERO)]
    return [total, allPoints(root), rootWith({ ...last, [id]: answers }).worth.range?.low ?? null]
  }

  const wanted = only ? all.filter(({ alike }) => alike.some(({ check: { id } }) => only.has(id))) : all
  let changed = true
  for (let pass = 0; changed && pass < MOST_PASSES; pass += 1) {
    changed = false
    for (const tried of wanted) {
      const before = tried.now
      let best = meritOf(tried, before)
      for (let at = 0; at < tried.values.length; at += 1) {
        const merit = at === before ? best : meritOf(tried, at)
        if (isBetter(merit, best)) [tried.now, best] = [at, merit]
      }
      if (tried.now !== before) Object.assign(now, Object.fromEntries(answersFor(tried, tried.now)))
      changed ||= tried.now !== before
    }
  }
  return new Map(all.flatMap(({ alike, values, now: at }) => alike.map((one) => [one.check.id, values[at] ?? ''] as const)))
}
