import { printTotal } from '../../../engine/print.ts'
import { stand } from '../../../engine/stand.ts'
import { fractionFromText } from '../../../model/Fraction.ts'
import type { NodeResult, Points, Result } from '../../../model/Result.ts'
import type { Standing } from '../../../model/Standing.ts'
import type { Scoring } from '../data/scoring.ts'
import type { Publication, PublishedLine, PublishedPoints } from '../Publication.ts'
import { cannot, differs, same, some, type Finding } from './Finding.ts'

const OF = '排名和等次'

/** Places and grades computed again from the published totals. 由得分重新排名定等次 */
export function verifyStandings(scoring: Scoring, { head, groups }: Publication): readonly Finding[] {
  const lines = groups.flatMap((group) => group.lines).sort((a, b) => a.n - b.n)
  const given = lines.flatMap((line) => (line.points ? [givenResult(line, line.points, head.round.asOf)] : []))
  const standings = stand(scoring.compiled, given, head.history, head.decisions, scoring.calendar)
  const computed = new Map(standings.tables.flatMap((table) => table.lines).map((line) => [line.unit, line]))
  const { decimals } = scoring.compiled.programme.printing
  const printed = (standing: Standing) => printTotal(standing, decimals).text
  const compared = lines.map((line) => ({ name: line.name, outcome: compare(line, computed.get(line.points?.unit ?? ''), printed) }))
  const wrong = compared.filter(({ outcome }) => outcome === 'differs')
  const open = compared.filter(({ outcome }) => outcome === 'open')
  return [
    ...(wrong.length > 0 ? [differs(OF, `由得分重算后不同的有 ${wrong.length} 个单位：${some(wrong.map(({ name }) => name))}`)] : []),
    ...(open.length > 0
      ? [
          cannot(
            OF,
            `${open.length} 个单位的等次还取决于没有公布的答案或往年名次，只核对到可能的范围：${some(open.map(({ name }) => name))}`,
          ),
        ]
      : []),
    ...(wrong.length === 0 ? [same(OF, `用公布的得分重新排名、重新定等次，${compared.length} 个单位相符`)] : []),
    cannot('得分', '各单位的答案没有公布，得分本身不能重算'),
  ]
}

function compare(
  { points, grades }: PublishedLine,
  computed: Standing | undefined,
  printed: (standing: Standing) => string,
): 'same' | 'open' | 'differs' {
  if (!points || !computed || points.text !== printed(computed)) return 'differs'
  const placed = points.place?.best === computed.place?.best && points.place?.worst === computed.place?.worst
  if (!placed) return 'differs'
  if (computed.grades.join() === grades.join()) return 'same'
  return grades.length > 0 && grades.every((grade) => computed.grades.includes(grade)) ? 'open' : 'differs'
}

/** A result of which nothing is known but its total: there is nothing to score again. */
function givenResult({ name, class: kind, verdicts }: PublishedLine, points: PublishedPoints, asOf: string): Result {
  const total = totalOf(points)
  const unit = {
    id: points.unit,
    name,
    group: points.group,
    ...(kind === null ? {} : { class: kind }),
    names: [name],
    functions: [],
    parameters: {},
    objects: {},
    applies: {},
    drawn: {},
  }
  return {
    view: 'final',
    unit,
    facts: { answers: {}, incidents: [], overrides: [] },
    asOf,
    state: points.state,
    total,
    vetoGrades: points.vetoGrades,
    mayBeVetoed: points.mayBeVetoed,
    root: rootOf(total, verdicts, points),
    presumed: [],
    open: [],
    undecided: [],
    given: true,
  }
}

const totalOf = ({ exact, mayBeNone }: PublishedPoints): Points => ({
  range: exact && {
    low: exact[0] === null ? null : fractionFromText(exact[0]),
    high: exact[1] === null ? null : fractionFromText(exact[1]),
  },
  mayBeNone,
})

const rootOf = (points: Points, verdicts: readonly string[], { state }: PublishedPoints): NodeResult => ({
  code: 'result',
  state,
  applies: true,
  of: null,
  marks: null,
  points,
  worth: points,
  verdicts,
  steps: [],
  children: [],
})
