import type { Lane } from '../../model/Facts.ts'
import type { NodeResult, Result } from '../../model/Result.ts'
import {
  squarePoints,
  type Progress,
  type SquarePoints,
  type squaresReader,
  type SquareState,
  type SquaresText,
} from '../../model/Square.ts'
import type { PlannedRow } from '../desk/deskRows.ts'
import type { BlockerKind } from './Blocker.ts'
import { itemOf, type BlockerItem } from './BlockerItem.ts'
import { clearerOfRow, EXPERTS, UNIT_ITSELF, type LeadingOffice } from './clearerOf.ts'

/** What is known of one unit: how far its rows are, and its result. 一个单位的进展和结果 */
export interface RowFacts {
  readonly unit: string
  readonly squares: SquaresText
  readonly reader: ReturnType<typeof squaresReader>
  readonly rows: readonly PlannedRow[]
  readonly result: Result
  /** Checks that a machine has answered and nobody confirmed. */
  readonly unconfirmed: ReadonlySet<string>
  readonly leadsOf: (row: PlannedRow) => readonly LeadingOffice[]
}

/** What a unit's rows still lack, each row once, the gravest first. 一个单位各指标还缺什么 */
export function rowItems({ unit, squares, reader, rows, result, unconfirmed, leadsOf }: RowFacts): readonly BlockerItem[] {
  const states = reader.states(squares)
  const lanes = Object.entries(squares.c).map(([lane, text]) => [lane as Lane, reader.progress(text)] as const)
  let points: readonly (SquarePoints | null)[] | null = null
  const overridden = overridesIn(result.root)
  const items: BlockerItem[] = overridden.stale.map((node) =>
    itemOf({ kind: 'stale-override', unit, node, clears: clearerOfRow('stale-override', []), missing: '人工裁定以后答案又变了' }),
  )
  rows.forEach((row, at) => {
    const state = states[at] ?? 'open'
    // Nearly all: thousands of units have a hundred rows each.
    if (!ASKS_SOMEBODY.has(state) && !lanes.some(([, all]) => isLeft(all[at]))) return
    const { node, parents } = row.visit
    if ([node, ...parents].some(({ code }) => overridden.valid.has(code))) return
    const lacking = lanes.flatMap(([lane, all]) => {
      const progress = all[at]
      return progress && isLeft(progress) ? [{ lane, left: progress.expected - progress.done }] : []
    })
    points ??= squarePoints(squares.p)
    const found = foundIn(state, {
      lacking: lacking.filter(({ lane }) => lane !== 'self'),
      self: lacking.find(({ lane }) => lane === 'self') !== undefined,
      assessed: lanes.some(([lane, all]) => lane !== 'self' && all[at]),
      isOpen:
        isOpen(points[at] ?? null) &&
        row.asked.some(({ check, per }) => check.kind === 'list' || per !== undefined || result.open.includes(check.id)),
      isProbed: row.asked.some(({ check }) => unconfirmed.has(check.id)),
    })
    if (!found) return
    const { kind, missing } = found
    const expert = lacking.some(({ lane }) => lane === 'expert') && !lacking.some(({ lane }) => lane === 'assessor')
    const clears = missing === SELF_ONLY ? UNIT_ITSELF : kind === 'open' && expert ? EXPERTS : clearerOfRow(kind, leadsOf(row))
    items.push(itemOf({ kind, unit, node: node.code, clears, missing }))
  })
  return items
}

/** Whatever is answered. */
const ASKS_SOMEBODY: ReadonlySet<SquareState> = new Set<SquareState>(['undecided', 'contradictory', 'cantTell'])

const isLeft = (progress: Progress | null = null): boolean => progress !== null && progress.done < progress.expected

const isOpen = (points: SquarePoints | null): boolean => points === null || points.low === null || points.low !== points.high

const SELF_ONLY = '单位自己还没有填报'

interface Lacking {
  readonly lacking: readonly { readonly lane: Lane; readonly left: number }[]
  readonly self: boolean
  readonly assessed: boolean
  readonly isOpen: boolean
  readonly isProbed: boolean
}

function foundIn(
  state: SquareState,
  { lacking, self, assessed, isOpen: open, isProbed }: Lacking,
): { readonly kind: BlockerKind; readonly missing: string } | null {
  if (state === 'inapplicable' || state === 'undrawn' || state === 'hidden') return null
  if (state === 'undecided') return { kind: 'undecided', missing: '是否适用没有定' }
  if (state === 'contradictory') return { kind: 'contradiction', missing: '有互相矛盾的答案' }
  if (state === 'cantTell' && open) return { kind: 'cant-tell', missing: '有人说看不清、无法判定' }
  const left = lacking.reduce((sum, one) => sum + one.left, 0)
  if (left > 0) {
    if (isProbed) return { kind: 'unconfirmed', missing: '机器查到的情况没有人确认' }
    if (lacking.every(({ lane }) => lane === 'import')) return { kind: 'import', missing: '其他部门的得分没有导入' }
    if (lacking.every(({ lane }) => lane === 'test')) return { kind: 'test', missing: '实测没有结果' }
    const said = state === 'self' ? '单位已自查，' : ''
    return { kind: 'open', missing: `${said}还有 ${String(left)} 处没有评` }
  }
  if (!assessed && self && open) return { kind: 'open', missing: SELF_ONLY }
  return null
}

/** Rows with a value that a named person put there: on the answers as they are, or on others. */
function overridesIn(root: NodeResult): { readonly valid: ReadonlySet<string>; readonly stale: readonly string[] } {
  const valid = new Set<string>()
  const stale: string[] = []
  const visit = ({ code, copy, overridden, children }: NodeResult) => {
    if (overridden && copy === undefined) {
      if (overridden.stale) stale.push(code)
      else valid.add(code)
    }
    children.forEach(visit)
  }
  visit(root)
  return { valid, stale }
}
