import type { WorkCalendar } from '../../calendar/WorkCalendar.ts'
import type { GradeDecision } from '../../model/Facts.ts'
import type { GradeRule } from '../../model/GradeRule.ts'
import type { CompiledProgramme } from '../compile.ts'
import type { Candidate } from './Candidate.ts'
import { or, type Tri } from '../values/tri.ts'
import type { Awarded } from './Awarded.ts'
import { bands } from './bands.ts'
import { conditionOf } from './conditions.ts'
import type { Contest } from './Contest.ts'
import { places } from './places.ts'
import { seats } from './seats.ts'

/** A candidate's grade, or the grades still possible. */
export interface Graded {
  readonly grades: readonly string[]
  readonly state: 'certain' | 'open' | 'decision' | 'none'
  readonly because: readonly string[]
  readonly decidedBy?: string
  readonly passesOn?: true
}

/** The grade, or the grades still possible, of each candidate. 等次 */
export function gradeAll(
  programme: CompiledProgramme,
  candidates: readonly Candidate[],
  decisions: readonly GradeDecision[],
  calendar: WorkCalendar,
): readonly Graded[] {
  const { grades: rules } = programme.programme
  if (rules.length === 0) return candidates.map(() => ({ grades: [], state: 'none', because: [] }))
  const conditions = rules.map((rule) => (rule.kind === 'when' ? conditionOf(programme, rule.when, calendar) : null))
  const met = candidates.map((candidate) =>
    rules.map((rule, at): Tri => (candidate.out || !isFor(rule, candidate) ? false : (conditions[at]?.(candidate) ?? null))),
  )
  const leaves = new Map(
    candidates.map((candidate, at) => [
      candidate,
      rules.reduce<Tri>(
        (left, rule, index) => (rule.kind === 'when' && rule.place === 'passes-on' ? or(left, met[at]?.[index] ?? null) : left),
        false,
      ),
    ]),
  )
  const awards = rules.map((rule) => {
    if (rule.kind === 'when') return null
    const contest: Contest = { programme, calendar, candidates: candidates.filter((one) => isFor(rule, one)), leaves }
    return rule.kind === 'places' ? places(rule, contest) : rule.kind === 'seats' ? seats(rule, contest) : bands(rule, contest)
  })
  return candidates.map((candidate, at) => {
    const graded = gradeOf(programme, candidate, met[at] ?? [], conditions, awards)
    return decided(graded, candidate, decisions)
  })
}

const isFor = ({ for: of }: GradeRule, { result: { unit } }: Candidate): boolean =>
  of === undefined || ((of.group === undefined || of.group === unit.group) && (of.class === undefined || of.class === unit.class))

type Conditions = readonly (((candidate: Candidate) => Tri) | null)[]

/** All facts are known and the answer only depends on which of the tied places the unit takes. */
function hangsOnTie(candidate: Candidate, condition: ((candidate: Candidate) => Tri) | null): boolean {
  const { place, figures } = candidate
  if (!condition || !place || place.ties === 0 || place.best !== place.worst) return false
  const at = (best: number): Candidate => ({
    ...candidate,
    figures: {
      ...figures,
      places: Object.fromEntries(Object.entries(figures.places).map(([within, one]) => [within, { ...one, place: { best, worst: best } }])),
    },
  })
  return condition(at(place.best)) !== null && condition(at(place.spanTo)) !== null
}

type Awards = readonly (ReadonlyMap<Candidate, Awarded> | null)[]

function gradeOf(
  { programme: { grades: rules, gradeNames } }: CompiledProgramme,
  candidate: Candidate,
  met: readonly Tri[],
  conditions: Conditions,
  awards: Awards,
): Graded {
  const { result, out, maybeOut } = candidate
  const found = new Set<string>()
  const because: string[] = []
  let open = false
  if (out || maybeOut) {
    for (const grade of result.vetoGrades) found.add(grade)
    if (out) {
      if (result.state === 'vetoed')
        because.push(result.vetoGrades.length > 0 ? `一票否决，定为${result.vetoGrades.join('或')}` : '一票否决，不评等次')
      if (result.vetoGrades.length > 0 || candidate.place === null) return summary(found, false, because, gradeNames)
    } else open = true
  }
  for (const [index, rule] of rules.entries()) {
    if (rule.kind === 'when') {
      const holds = met[index] === undefined ? false : met[index]
      if (holds === false) continue
      for (const grade of rule.grade) found.add(grade)
      const byTie = holds === null && hangsOnTie(candidate, conditions[index] ?? null)
      because.push(
        holds === true
          ? `符合“${rule.clause}”`
          : byTie
            ? `同分的单位中谁适用“${rule.clause}”由审定机构决定`
            : `是否符合“${rule.clause}”尚不能确定`,
      )
      if (holds === true) {
        const graded = summary(found, open, because, gradeNames)
        return rule.place === 'passes-on' ? { ...graded, passesOn: true } : graded
      }
      open ||= !byTie
      continue
    }
    const award = awards[index]?.get(candidate)
    if (!award) continue
    for (const grade of award.grades) found.add(grade)
    return summary(found, open || award.open, [...because, ...award.because], gradeNames)
  }
  return summary(found, open, because, gradeNames)
}

function summary(found: ReadonlySet<string>, open: boolean, because: readonly string[], order: readonly string[]): Graded {
  const grades = [...found].sort((a, b) => order.indexOf(a) - order.indexOf(b))
  if (grades.length === 0) return { grades, state: open ? 'open' : 'none', because }
  return {
    grades,
    because,
    state: grades.length === 1 && !open ? 'certain' : open ? (grades.length === 1 ? 'certain' : 'open') : 'decision',
  }
}

/** A named body picks among the possible grades, once the facts leave it the choice. 审定 */
function decided(graded: Graded, { result: { unit } }: Candidate, decisions: readonly GradeDecision[]): Graded {
  const decision = decisions.find((one) => one.unit === unit.id || one.unit === unit.name)
  if (!decision) return graded
  if (graded.state !== 'decision' || !graded.grades.includes(decision.grade)) {
    return { ...graded, because: [...graded.because, `${decision.by}所定“${decision.grade}”不在可选等次之内，未采用`] }
  }
  return {
    grades: [decision.grade],
    state: 'certain',
    because: [...graded.because, `${decision.by}确定为${decision.grade}${decision.why === '' ? '' : `：${decision.why}`}`],
    decidedBy: decision.by,
  }
}
