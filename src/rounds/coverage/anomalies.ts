import type { NodeCode } from '../../model/Expression.ts'
import { grouped } from '../../model/grouped.ts'
import { formatMoment, type Instant } from '../../model/Instant.ts'

/** What strikes the eye in a round's answers. 异常的种类 */
export type AnomalyKind = 'all-full' | 'off-mean' | 'indistinct' | 'self-above' | 'burst'

/** Something that deserves a look; it accuses nobody. 请看一眼 */
export interface Anomaly {
  readonly kind: AnomalyKind
  /** What was seen, in a sentence with its figures. */
  readonly text: string
  readonly person: string | null
  readonly unit: string | null
  readonly node: NodeCode | null
  readonly group: string | null
}

/** From how much on something is shown. 阈值 */
export interface Thresholds {
  /** Squares of one person. */
  readonly squares: number
  /** Units answered alike. */
  readonly alike: number
  /** Share of the marks by which somebody is off the mean, or a self-score above the assessed. */
  readonly off: number
  readonly selfAbove: number
  readonly burst: { readonly answers: number; readonly seconds: number }
}

export const THRESHOLDS: Thresholds = { squares: 20, alike: 10, off: 0.15, selfAbove: 0.2, burst: { answers: 40, seconds: 10 } }

/** A square whose points are settled, as shares of its marks. */
export interface RatedSquare {
  readonly unit: string
  readonly unitName: string
  readonly group: string
  readonly node: NodeCode
  readonly nodeName: string
  readonly marks: number
  readonly points: number
  /** By the unit's own answers alone; null: none, or not settled. */
  readonly self: number | null
  /** Who answered it, by id. */
  readonly people: readonly string[]
}

/** What anomalies are looked for in. */
export interface AnomalyFacts {
  readonly squares: readonly RatedSquare[]
  /** Names by id. */
  readonly people: ReadonlyMap<string, string>
  readonly alike: readonly { readonly ask: string; readonly node: NodeCode; readonly group: string; readonly units: number }[]
  readonly bursts: readonly {
    readonly name: string
    readonly person: string
    readonly answers: number
    readonly units: number
    readonly from: Instant
  }[]
}

const NOBODY = { person: null, unit: null, node: null, group: null }

/** All that strikes the eye, kind by kind, the strongest first. 异常提示 */
export function findAnomalies(facts: AnomalyFacts, thresholds: Thresholds = THRESHOLDS): readonly Anomaly[] {
  return [
    ...assessorsOf(facts, thresholds),
    ...unitsAbove(facts, thresholds),
    ...rowsAbove(facts, thresholds),
    ...facts.bursts.map(({ name, person, answers, units, from }): Anomaly => ({
      ...NOBODY,
      ...{ kind: 'burst', person },
      text: `${name}在 ${formatMoment(from)} 的 ${thresholds.burst.seconds} 秒里提交了 ${answers} 个答案，涉及 ${units} 个单位。`,
    })),
    ...facts.alike.map(({ ask, node, group, units }): Anomaly => ({
      ...NOBODY,
      ...{ kind: 'indistinct', node, group },
      text: `“${ask}”对${group}的 ${units} 个单位答案完全相同，这一项没有分出高低。`,
    })),
  ]
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const rateOf = ({ points, marks }: RatedSquare): number => points / marks
const percent = (rate: number): string => `${(rate * 100).toFixed(1)}%`
const inPoints = (value: number): string => String(Number(value.toFixed(2)))
const rowKey = ({ group, node }: RatedSquare): string => `${group}\n${node}`

/** Those who give everything in full, and those whose points are far from the others’ on the same rows. */
function assessorsOf({ squares, people }: AnomalyFacts, { squares: least, off }: Thresholds): readonly Anomaly[] {
  const byRow = grouped(squares, rowKey)
  const ids = [...new Set(squares.flatMap(({ people: by }) => by))]
  return ids.flatMap((person): readonly Anomaly[] => {
    const mine = squares.filter(({ people: by }) => by.includes(person))
    if (mine.length < least) return []
    const name = people.get(person) ?? person
    if (mine.every((square) => square.points === square.marks))
      return [{ ...NOBODY, kind: 'all-full', person, text: `${name}评的 ${mine.length} 个格子全部是满分。` }]
    const others = [...new Set(mine.map(rowKey))].flatMap((row) => byRow.get(row) ?? []).filter(({ people: by }) => !by.includes(person))
    if (others.length < least) return []
    const [own, theirs] = [mean(mine.map(rateOf)), mean(others.map(rateOf))]
    if (Math.abs(own - theirs) < off) return []
    const text =
      `${name}评的 ${mine.length} 个格子平均得分率 ${percent(own)}，别人评同样指标的 ${others.length} 个格子平均 ${percent(theirs)}，` +
      `相差 ${percent(Math.abs(own - theirs))}。`
    return [{ ...NOBODY, kind: 'off-mean', person, text }]
  })
}

/** How far self-scores lie above what was assessed, in points and of so many marks. */
interface Above {
  readonly squares: number
  readonly above: number
  readonly marks: number
}

function aboveOf(squares: readonly RatedSquare[]): Above {
  const both = squares.filter(({ self }) => self !== null)
  return {
    squares: both.length,
    above: both.reduce((sum, { self, points }) => sum + (self ?? points) - points, 0),
    marks: both.reduce((sum, { marks }) => sum + marks, 0),
  }
}

const isAbove = ({ above, marks }: Above, share: number): boolean => marks > 0 && above >= marks * share

/** Five squares of a unit, or five units of a row, before it is more than a difference of opinion. */
const LEAST_ABOVE = 5

const strongest = (a: Above, b: Above): number => b.above / b.marks - a.above / a.marks

function unitsAbove({ squares }: AnomalyFacts, { selfAbove }: Thresholds): readonly Anomaly[] {
  return [...grouped(squares, ({ unit }) => unit)]
    .map(([unit, own]) => ({ unit, group: own[0]?.group ?? null, name: own[0]?.unitName ?? unit, ...aboveOf(own) }))
    .filter((one) => one.squares >= LEAST_ABOVE && isAbove(one, selfAbove))
    .sort(strongest)
    .map(({ unit, group, name, squares: count, above, marks }) => ({
      ...NOBODY,
      ...{ kind: 'self-above', unit, group },
      text: `${name}的 ${count} 项自评共比评定高 ${inPoints(above)} 分（这些指标满分 ${inPoints(marks)} 分）。`,
    }))
}

function rowsAbove({ squares }: AnomalyFacts, { selfAbove }: Thresholds): readonly Anomaly[] {
  return [...grouped(squares, rowKey).values()]
    .map((own) => ({ node: own[0]?.node ?? null, name: own[0]?.nodeName ?? '', group: own[0]?.group ?? null, ...aboveOf(own) }))
    .filter((one) => one.squares >= LEAST_ABOVE && isAbove(one, selfAbove))
    .sort(strongest)
    .map(({ node, name, group, squares: count, above }) => ({
      ...NOBODY,
      ...{ kind: 'self-above', node, group },
      text: `指标“${name}”有 ${count} 个单位自评，平均比评定高 ${inPoints(above / count)} 分，可能是对标准的理解不一致。`,
    }))
}
