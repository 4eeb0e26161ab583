import { LANE_WORDS } from '../../engine/explain/answerInWords.ts'
import { showPoints } from '../../engine/print.ts'
import { LANES, type Answer, type Incident, type Override } from '../../model/Facts.ts'
import { equals, type Fraction } from '../../model/Fraction.ts'
import type { Points } from '../../model/Result.ts'
import { saidInWords } from '../../model/saidInWords.ts'
import type { PlannedRow } from '../desk/deskRows.ts'
import { same, type Viewed } from './Viewed.ts'

/** Points as they print: what is compared is exact. */
const DECIMALS = 2

/** Why a row came out otherwise: something that was said, put there, or happened. 变动的原因 */
export interface MoveCause {
  /** What kind of thing it is: 异议复核, 考核评分, 人工裁定, 事项, 适用范围, 同组情况, 方案换版. */
  readonly kind: string
  /** What was asked; empty where nothing was. */
  readonly ask: string
  readonly from: string
  readonly to: string
  readonly by: string
  /** Beijing time as it is written, or empty. */
  readonly at: string
  readonly why: string
}

/** A row that came out otherwise. 一项的变动 */
export interface RowMove {
  readonly node: string
  readonly name: string
  readonly from: string
  readonly to: string
  readonly causes: readonly MoveCause[]
}

/** What moved between two ways to see a unit's result, row by row and why. 前后对照 */
export function movesBetween(
  before: Viewed,
  after: Viewed,
  rows: readonly PlannedRow[],
  otherwise: MoveCause = OTHERS,
): readonly RowMove[] {
  return rows.flatMap((row) => {
    const { code, name } = row.visit.node
    const [from, to] = [before.nodes.get(code), after.nodes.get(code)]
    if (from?.applies === to?.applies && samePoints(from?.worth, to?.worth)) return []
    const causes = causesOf(before, after, row)
    const found = causes.length > 0 ? causes : [otherwise]
    return [{ node: code, name, from: pointsOf(from), to: pointsOf(to), causes: found }]
  })
}

const NO_CAUSE = { ask: '', from: '', to: '', by: '', at: '', why: '' }

const OTHERS: MoveCause = { ...NO_CAUSE, kind: '同组情况', why: '本单位的答案没有变，同组其他单位的得分变了' }

/** Between two wordings of the programme whatever nobody said anything about. 换版造成的变动 */
export const OTHER_WORDING: MoveCause = { ...NO_CAUSE, kind: '方案换版', why: '方案换了版，这一项的条文或者分值与原来不同' }

const pointsOf = (node: ReturnType<Viewed['nodes']['get']>): string =>
  node?.applies === false ? '不适用' : node ? showPoints(node.worth, DECIMALS).text : '没有这一项'

const sameEnd = (a: Fraction | null, b: Fraction | null): boolean => (a === null || b === null ? a === b : equals(a, b))

/** Exactly the same, however they print. 得分相同 */
export function samePoints(a: Points | undefined, b: Points | undefined): boolean {
  if (!a || !b || a.range === null || b.range === null) return a?.range === b?.range && a?.mayBeNone === b?.mayBeNone
  return a.mayBeNone === b.mayBeNone && sameEnd(a.range.low, b.range.low) && sameEnd(a.range.high, b.range.high)
}

function causesOf(before: Viewed, after: Viewed, { asked, nodes, visit: { node } }: PlannedRow): readonly MoveCause[] {
  const applied = after.nodes.get(node.code)?.applies !== before.nodes.get(node.code)?.applies
  const matrix: readonly MoveCause[] = applied
    ? [{ ...NO_CAUSE, kind: '适用范围', to: pointsOf(after.nodes.get(node.code)), why: '适用范围变了' }]
    : []
  const codes = new Set(nodes.map(({ code }) => code))
  const put = (all: readonly Override[]) => all.filter(({ node: code }) => codes.has(code))
  const overrides = put(after.overrides).filter((one) => !before.overrides.some((other) => same(one, other)))
  const said = asked.flatMap(({ check }): readonly MoveCause[] => {
    const [old, now] = [before.answers.get(check.id) ?? [], after.answers.get(check.id) ?? []]
    const added = now.filter((one) => !old.some((other) => same(one, other)))
    const told = added.length > 0 ? added : []
    const causes = told.map((answer) => ({
      ...{ kind: LANE_WORDS[answer.lane], ask: answer.object === undefined ? check.ask : `${check.ask}（${answer.object}）` },
      ...{ from: wordsOf(check, strongest(old, answer)), to: wordsOf(check, answer), by: answer.by, at: answer.at, why: answer.why ?? '' },
    }))
    const gone = old.length > 0 && now.length === 0
    return gone ? [{ ...NO_CAUSE, kind: '不计入', ask: check.ask, from: wordsOf(check, strongest(old)), to: '不计入' }] : causes
  })
  const kinds = new Set(asked.flatMap(({ check }) => (check.kind === 'list' && check.incidents !== undefined ? [check.incidents] : [])))
  return [
    ...matrix,
    ...said,
    ...overrides.map(({ points, by, at, why }) => ({ ...NO_CAUSE, kind: '人工裁定', to: `${points}分`, by, at, why })),
    ...happened(before.incidents, after.incidents, kinds),
  ]
}

type Check = PlannedRow['asked'][number]['check']

const wordsOf = (check: Check, answer: Answer | undefined): string => {
  if (!answer) return '没有答案'
  if (answer.state === 'notDrawn') return '没有抽到'
  return saidInWords(check, { state: answer.state, value: answer.value ?? null, why: answer.why ?? null })
}

/** The one that counted before, of the same object where there are several. */
function strongest(answers: readonly Answer[], of?: Pick<Answer, 'object'>): Answer | undefined {
  const own = answers.filter(({ object }) => of === undefined || object === of.object)
  return own.toSorted((a, b) => LANES.indexOf(a.lane) - LANES.indexOf(b.lane) || (a.at < b.at ? 1 : -1))[0]
}

function happened(before: readonly Incident[], after: readonly Incident[], kinds: ReadonlySet<string>): readonly MoveCause[] {
  const of = (all: readonly Incident[]) => new Map(all.filter(({ kind }) => kinds.has(kind)).map((one) => [one.id, one]))
  const [old, now] = [of(before), of(after)]
  const told = ({ kind, on }: Incident, to: string): MoveCause => ({ ...NO_CAUSE, kind: '事项', ask: kind, to, at: on })
  return [
    ...[...now.values()].filter(({ id }) => !old.has(id)).map((one) => told(one, '登记')),
    ...[...old.values()].filter(({ id }) => !now.has(id)).map((one) => told(one, '撤回')),
  ]
}
