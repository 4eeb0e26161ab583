import { compareProgrammes, type Comparison } from '../../engine/differences/compareProgrammes.ts'
import type { Difference } from '../../engine/differences/Difference.ts'
import { remembered } from '../../engine/explain/remembered.ts'
import type { Node } from '../../model/Node.ts'
import type { Programme } from '../../model/Programme.ts'
import type { HashedProgramme } from '../Served.ts'
import type { Comparable, MethodCheck } from './YearsSheet.ts'

/** So many differences are said; the page of the programme has all. */
const SAID = 8

const SAME: Comparable = { is: true, why: '' }

/** Who is assessed with whom, and how places and grades follow from points. */
const AMONG: ReadonlySet<Difference['part']> = new Set(['group', 'unit'])
const PLACING: ReadonlySet<Difference['part']> = new Set(['rank'])
const GRADING: ReadonlySet<Difference['part']> = new Set(['grade'])

/** Two programmes compared once, however many rounds used them. */
const compared = remembered((before: Programme) => remembered((after: Programme) => compareProgrammes(before, after)))

/** Is this the same assessment in another year: the same programme, or one that asks half of the same rows? 同类考核 */
export function isKin(before: HashedProgramme, after: HashedProgramme): boolean {
  if (before.hash === after.hash || before.programme.id === after.programme.id) return true
  const { cards } = compared(before.programme)(after.programme)
  const rows = after.programme.scorecards.flatMap(({ root }) => markedBelow(root))
  const matched = rows.filter((row) => cards.some(({ match }) => match.before.has(row)))
  return rows.length > 0 && matched.length * 2 >= rows.length
}

const markedBelow = (node: Node): readonly Node[] => [...(node.marks ? [node] : []), ...node.children.flatMap(markedBelow)]

/** What of an earlier year may be held against this one: the methods first, the figures afterwards. 方法比较 */
export function methodCheck(before: HashedProgramme, after: HashedProgramme): MethodCheck {
  if (before.hash === after.hash) return { points: SAME, places: SAME, grades: SAME, differences: [], more: 0 }
  const bearing = compared(before.programme)(after.programme).differences.filter(({ bears }) => bears)
  const of = (isIn: (part: Difference['part']) => boolean) => bearing.filter(({ part }) => isIn(part))
  const scoring = of((part) => !AMONG.has(part) && !PLACING.has(part) && !GRADING.has(part))
  const points = verdict(scoring, '计分办法')
  const places = points.is
    ? verdict(
        of((part) => AMONG.has(part) || PLACING.has(part)),
        '分组或排名办法',
      )
    : points
  const grades = places.is
    ? verdict(
        of((part) => GRADING.has(part)),
        '等次办法',
      )
    : places
  return {
    ...{ points, places, grades },
    differences: bearing.slice(0, SAID).map(({ sentence }) => sentence),
    more: Math.max(0, bearing.length - SAID),
  }
}

const verdict = (found: readonly Difference[], what: string): Comparable => {
  const [first] = found
  return first ? { is: false, why: `${what}有 ${String(found.length)} 处不同，如“${first.sentence}”` } : SAME
}

/** An earlier year's row for one of this year, and why its figure may not be held against this year's; null: it had none. 对应的指标 */
export interface EarlierRow {
  readonly node: Node
  readonly why: string | null
}

/** How rows of this year were called and reckoned in an earlier one. 指标的对应 */
export function earlierRows(
  before: HashedProgramme,
  after: HashedProgramme,
): (row: { readonly node: Node; readonly card: string }) => EarlierRow | null {
  if (before.hash === after.hash) return ({ node }) => ({ node, why: null })
  const comparison = compared(before.programme)(after.programme)
  const everywhere = comparison.differences.find(({ bears, place, part }) => bears && place === null && part === 'check')
  return ({ node, card }) => {
    const { match } = comparison.cards.find(({ key }) => key === card) ?? { match: comparison.total }
    const was = match.before.get(node)
    if (!was) return null
    return { node: was, why: (everywhere ?? changedBelow(comparison, card, node))?.sentence ?? null }
  }
}

function changedBelow({ differences }: Comparison, card: string, node: Node): Difference | undefined {
  const codes = new Set(codesBelow(node))
  return differences.find(
    ({ bears, place }) =>
      bears && place !== null && (place.card === card || place.card === null) && place.after !== null && codes.has(place.after),
  )
}

const codesBelow = (node: Node): readonly string[] => [node.code, ...node.children.flatMap(codesBelow)]
