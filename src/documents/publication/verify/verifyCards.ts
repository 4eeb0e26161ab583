import { receiptOf, unitResultData } from '../../../engine/receipt.ts'
import { canonicalJson } from '../../../model/canonicalJson.ts'
import type { RoundFacts } from '../../../model/RoundFacts.ts'
import type { CardData } from '../Card.ts'
import { cardOf, type Shown } from '../composePublication.ts'
import { publishedGroups } from '../data/publishedGroups.ts'
import { standingsOf, type Scoring } from '../data/scoring.ts'
import type { Publication } from '../Publication.ts'
import { differs, same, some, type Finding } from './Finding.ts'
import { compareReceipts } from './verifyReceipt.ts'

/** What the cards came to, and what they are written with again. 评分表的核对结果 */
export interface VerifiedCards {
  readonly findings: readonly Finding[]
  readonly cardOf: (n: number) => ReturnType<typeof cardOf>
}

/** Every point computed again from the published answers; then totals, places and grades. 由答案重算 */
export function* verifyCards(scoring: Scoring, publication: Publication, cards: readonly CardData[]): Generator<undefined, VerifiedCards> {
  const { head } = publication
  const facts: RoundFacts = {
    ...head.round,
    units: cards.map(({ unit, facts: known }) => ({ unit, facts: known })),
    history: head.history,
    decisions: head.decisions,
  }
  const standings = yield* standingsOf(scoring, facts)
  const shown: Shown = { facts, standings }
  const receipt = receiptOf(head.programme.hash, facts, standings)
  const wrong = cards.filter(({ result }, at) => {
    const computed = standings.results[at]
    return !computed || canonicalJson(unitResultData(computed)) !== canonicalJson(result)
  })
  const groups = publishedGroups(scoring.compiled.programme, standings, 'cards')
  const isStanding = canonicalJson(groups) === canonicalJson(publication.groups)
  const isReceipt = head.publicReceipt !== null && canonicalJson(receipt) === canonicalJson(head.publicReceipt)
  return {
    findings: [
      wrong.length > 0
        ? differs('得分', `由答案重算后不同的有 ${wrong.length} 个单位：${some(wrong.map(({ unit }) => unit.name))}`)
        : same('得分', `用公布的答案重新计分，${cards.length} 个单位的每一项都相同`),
      isStanding ? same('排名和等次', '重新排名、重新定等次，全部相同') : differs('排名和等次', '由答案重算的得分、名次或等次和公布的不同'),
      isReceipt ? same('公开回执', '公开的事实和结果重算的回执相同') : differs('公开回执', '公开的事实和结果重算的回执和公布的不同'),
      ...compareReceipts(head.receipt, receipt),
    ],
    cardOf: (n) => cardOf(scoring, shown, n, cards[n - 1]?.proof ?? []),
  }
}
