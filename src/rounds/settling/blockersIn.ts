import { showInterval, showNumber } from '../../engine/print.ts'
import { isExact } from '../../model/Interval.ts'
import { squaresReader } from '../../model/Square.ts'
import type { NodeResult, Points, Result } from '../../model/Result.ts'
import type { Standing, Standings } from '../../model/Standing.ts'
import type { ClearingRow, PendingRow } from '../../store/queries/settling.ts'
import type { UnitSquares } from '../coverage/squaresIn.ts'
import { leadsNamed } from '../coverage/leadsNamed.ts'
import { deskRows, type PlannedRow } from '../desk/deskRows.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { itemOf, type BlockerItem } from './BlockerItem.ts'
import { clearerInSimple, clearerOf, type LeadingOffice } from './clearerOf.ts'
import { pauses } from './pauses.ts'
import { rowItems } from './rowItems.ts'
import { untranslatedIn } from './untranslatedIn.ts'

/** All that decides whether a round can be settled. 定稿条件 */
export interface SettlingFacts {
  readonly terms: Pick<Terms, 'round' | 'compiled' | 'askedOf'>
  /** In the order of the roster. */
  readonly members: readonly UnitSquares[]
  readonly standings: Standings
  readonly unconfirmed: readonly { readonly unit: string; readonly check: string }[]
  readonly pending: readonly PendingRow[]
  readonly clearings: readonly Pick<ClearingRow, 'kind' | 'unit' | 'key'>[]
  /** Nobody but its clerk does anything in it. */
  readonly simple: boolean
  /** What the leads of the notice are in this round. */
  readonly offices: ReadonlyMap<string, { readonly id: string; readonly name: string }>
}

/**
 * What follows from answers and results alone, and so changes with the round's revision; others are let in between the units. 由答案和结果决定的事项
 */
export async function scoredItems(facts: Omit<SettlingFacts, 'pending' | 'clearings'>): Promise<readonly BlockerItem[]> {
  const { members, standings } = facts
  const results = new Map(standings.results.map((result) => [result.unit.id, result]))
  const unconfirmed = new Map<string, Set<string>>()
  for (const { unit, check } of facts.unconfirmed) unconfirmed.set(unit, (unconfirmed.get(unit) ?? new Set()).add(check))
  const offices = officesOf(facts)
  const reader = squaresReader()
  const found: BlockerItem[] = []
  const pause = pauses()
  for (const { unit, squares, group, names } of members) {
    await pause()
    const result = results.get(unit)
    if (!squares || !result) {
      found.push(itemOf({ kind: 'open', unit, clears: clearerOf('import'), missing: '还没有算出结果，请在终端运行 mingjing rebuild' }))
      continue
    }
    const items = rowItems({
      ...{ unit, squares, reader, result, rows: [...deskRows(facts.terms.askedOf(group)).values()] },
      ...{ unconfirmed: unconfirmed.get(unit) ?? NOTHING, leadsOf: (row) => offices(row, names) },
    })
    found.push(...items)
  }
  const rows = facts.simple ? found.map((item) => ({ ...item, clears: clearerInSimple(item.kind, item.clears) })) : found
  const lines = standings.tables.flatMap((table) => table.lines)
  const ties = lines.filter(({ gradeState }) => gradeState === 'decision').map(tieOf)
  // What nobody has to answer may still be unknown: earlier years, too few experts. Named only where nothing else is left, for all of it follows from that.
  return rows.length > 0 ? [...rows, ...ties] : [...stuckItems(standings, lines), ...ties]
}

/** Everything that is left, in the order of the units. 全部待处理事项 */
export const allItems = (
  scored: readonly BlockerItem[],
  facts: Pick<SettlingFacts, 'terms' | 'pending' | 'clearings'>,
): readonly BlockerItem[] => [
  ...scored,
  ...facts.pending.map(({ kind, id, unit, node, check, object }) =>
    itemOf({ kind, unit, node, check, object, key: id, clears: clearerOf(kind), missing: WAITING[kind] }),
  ),
  ...uncleared(facts),
]

const NOTHING: ReadonlySet<string> = new Set()

const WAITING: Readonly<Record<PendingRow['kind'], string>> = {
  proposal: '有人提议调整适用范围，还没有决定',
  objection: '单位提出的异议还没有复核',
  claim: '单位申报的加分还没有核实',
  test: '实测还没有做完',
}

const uncleared = ({ terms, clearings }: Pick<SettlingFacts, 'terms' | 'clearings'>): readonly BlockerItem[] => {
  const cleared = new Set(clearings.filter(({ kind, unit }) => kind === 'untranslated' && unit === '').map(({ key }) => key))
  return untranslatedIn(terms.compiled.programme).flatMap(({ key, text, place, node }) =>
    cleared.has(key)
      ? []
      : [itemOf({ kind: 'untranslated', node, key, clears: clearerOf('untranslated'), missing: `${place}：“${text}”` })],
  )
}

const tieOf = ({ unit, grades, because }: Standing): BlockerItem =>
  itemOf({
    kind: 'tie',
    unit,
    clears: clearerOf('tie'),
    missing: `可以定为${grades.join('或')}${because.length > 0 ? `（${because.join('；')}）` : ''}`,
  })

function stuckItems({ results }: Standings, lines: readonly Standing[]): readonly BlockerItem[] {
  const clears = clearerOf('import')
  const stuck = results.flatMap((result) => {
    const unit = result.unit.id
    const node = openNode(result)
    return node ? [itemOf({ kind: 'open', unit, node: node.code, clears, missing: `得分还不能确定（${range(node.points)}）` })] : []
  })
  const without = new Set(stuck.map(({ unit }) => unit))
  const open = lines.filter(({ unit, gradeState }) => gradeState === 'open' && !without.has(unit))
  const words = ({ because }: Standing) => (because.length > 0 ? because.join('；') : '还缺少判定等次的情况')
  return [...stuck, ...open.map((line) => itemOf({ kind: 'open', unit: line.unit, clears, missing: `等次还不能确定：${words(line)}` }))]
}

const isSettled = ({ range: ends, mayBeNone }: Points): boolean => ends === null || (isExact(ends) && !mayBeNone)
const range = ({ range: ends }: Points): string => (ends ? showInterval(ends, (value) => showNumber(value, 2)) : '可能无得分')

/** The lowest node whose points are not settled; null where the total is. */
function openNode({ root, total, state }: Result): NodeResult | null {
  if (isSettled(total) && state !== 'held') return null
  let found = root
  for (;;) {
    const next = found.children.find(({ worth, state: of }) => !isSettled(worth) || of === 'held')
    if (!next) return found
    found = next
  }
}

function officesOf({ terms, offices }: Pick<SettlingFacts, 'terms' | 'offices'>) {
  const known = new Map<string, readonly LeadingOffice[]>()
  return (row: PlannedRow, names: readonly string[]): readonly LeadingOffice[] => {
    const leads = leadsNamed(terms, row.leads, names)
    const key = leads.join('\n')
    const found =
      known.get(key) ?? leads.map((lead) => ({ lead, office: offices.get(lead)?.id ?? null, officeName: offices.get(lead)?.name ?? null }))
    known.set(key, found)
    return found
  }
}
