import type { CheckId } from '../../model/Expression.ts'
import type { EarlierResult } from '../../model/Facts.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import type { IncomingInput, IncomingLine } from '../../rounds/incoming/Incoming.ts'
import { previewIncoming, takeIncoming } from '../../rounds/incoming/takeIncoming.ts'
import type { Store } from '../../store/Store.ts'
import { actorOf, OFFICES } from './cast.ts'
import { keepPaper } from './papers.ts'

/** What is taken over, besides where it comes from. */
type Lines = Pick<IncomingInput, 'round' | 'kind' | 'check' | 'within' | 'othersLostNothing'> & { readonly lines: readonly IncomingLine[] }

/** Takes over what comes from elsewhere, as the office does: looked at, then exactly that. 演示：外来结果 */
async function take(store: Store, title: string, issuer: string, { lines, ...into }: Lines): Promise<void> {
  const organiser = actorOf('demo-organiser')
  const file = await keepPaper(store, organiser, { name: `演示材料-${title}`, unit: OFFICES[0] ?? '' })
  const input: IncomingInput = {
    ...into,
    figure: 'total',
    source: { title: `演示：${title}`, issuer: `${issuer}（演示）`, number: null, on: null },
    ...{ file, from: { kind: 'file', lines }, names: [] },
  }
  const { digest } = await previewIncoming(store, organiser, input)
  const { outcome } = await takeIncoming(store, organiser, input, digest)
  if (outcome !== 'done') throw new Error(`What came from elsewhere was not taken over: ${title}.`)
}

/** Places of earlier years, as their notice had them. 演示：往年名次 */
export async function importHistory(store: Store, round: string, history: readonly EarlierResult[]): Promise<void> {
  const within = history[0]?.within
  if (within === undefined) return
  const years = [...new Set(history.map(({ year }) => year))].sort((a, b) => a - b)
  const lines = history.map(({ unit, year, place, of }, at) => ({
    row: at + 2,
    cells: { unit, year: String(year), place: String(place), of: String(of) },
  }))
  const title = `${years.join('、')}年度政务公开考核结果的通报`
  await take(store, title, '示例县综合考评委员会', { ...{ round, kind: 'history', check: null, within, othersLostNothing: false }, lines })
}

/** What another assessment took from units, with its words. 演示：外来扣分 */
export interface OutsideLosses {
  readonly check: CheckId
  readonly title: string
  readonly issuer: string
  /** Of the how manieth unit, what, by which clause, how much. */
  readonly lost: readonly { readonly at: number; readonly what: string; readonly clause: string; readonly points: string }[]
}

/** The same round before the losses came in. 演示：扣分还没有导入 */
export function beforeLosses(facts: RoundFacts, { check }: OutsideLosses): RoundFacts {
  const units = facts.units.map(({ unit, facts: own }) => {
    const { [check]: _imported, ...answers } = own.answers
    return { unit, facts: { ...own, answers } }
  })
  return { ...facts, units }
}

/** The losses come in; who is not named has lost nothing. 演示：导入外来扣分 */
export async function importLosses(store: Store, { id, units }: RoundFacts, { check, title, issuer, lost }: OutsideLosses): Promise<void> {
  const lines = lost.map(({ at, what, clause, points }, index) => ({
    row: index + 2,
    cells: { unit: units[at]?.unit.name ?? '', what, clause, lost: points },
  }))
  await take(store, title, issuer, { ...{ round: id, kind: 'assessment', check, within: 'all', othersLostNothing: true }, lines })
}
