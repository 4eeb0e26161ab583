import type { Answer, Facts, Unit } from '../../model/Facts.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'

/** What of an invented answer stands in a round that is still going on; null: nobody has said it yet. 进行中的答案 */
export type Standing = (answer: Answer, at: { readonly unit: Unit; readonly index: number }) => Answer | readonly Answer[] | null

/** The same county in a round that is not over: another round of the programme, with what has been said so far. 进行中的演示批次 */
export function inProgress(facts: RoundFacts, { id, title, standing }: { id: string; title: string; standing: Standing }): RoundFacts {
  return {
    ...facts,
    id,
    title,
    units: facts.units.map(({ unit, facts: own }, index) => ({ unit, facts: { ...own, ...answersThat(own, unit, index, standing) } })),
  }
}

function answersThat({ answers }: Facts, unit: Unit, index: number, standing: Standing): Pick<Facts, 'answers' | 'overrides'> {
  const said = Object.entries(answers).map(([check, given]): [string, readonly Answer[]] => [
    check,
    given.flatMap((answer) => standing(answer, { unit, index }) ?? []),
  ])
  // A value that somebody put beside the computed one rests on answers that are not all there.
  return { answers: Object.fromEntries(said.filter(([, given]) => given.length > 0)), overrides: [] }
}
