import { explain } from '../../engine/explain/explain.ts'
import { receiptOf, unitResultData } from '../../engine/receipt.ts'
import { stand } from '../../engine/stand.ts'
import type { Facts, Unit } from '../../model/Facts.ts'
import type { Programme } from '../../model/Programme.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import type { Standing, Standings } from '../../model/Standing.ts'
import { canonicalJson } from '../../model/canonicalJson.ts'
import type { Card, PublishedProof } from './Card.ts'
import { publicDecision, publicFacts } from './data/publicFacts.ts'
import { publishedGroups } from './data/publishedGroups.ts'
import { openReceipt } from './data/openReceipt.ts'
import { scoringOf, standingsOf, type Scoring } from './data/scoring.ts'
import {
  PUBLICATION_FORMAT,
  RENDERING,
  type Publication,
  type PublicationHead,
  type PublicationWords,
  type PublishedApproval,
  type PublishedTerms,
} from './Publication.ts'

/** What is settled, and what the office says with it. 待公布的定稿 */
export interface ToPublish {
  /** As it was published, before the round moved its dates. */
  readonly programme: Programme
  readonly hash: string
  readonly facts: RoundFacts
  readonly settled: PublicationHead['settled'] & {
    readonly receipt: string
    /** The journal's hash of the act that settled it. */
    readonly journal: string
  }
  readonly approvals: readonly PublishedApproval[]
  readonly unapproved: string | null
  readonly journal: string
  readonly words: PublicationWords
}

/** A publication ready to be written. 编好的公布件 */
export interface Composed {
  readonly publication: Publication
  /** @param proof what the unit's answers rest on, without what must not be named */
  readonly cardOf: (n: number, proof: readonly PublishedProof[]) => Card
}

/** Computed again, the settled result is another: it must not go out. 与定稿不符 */
export class NotAsSettled extends Error {
  override readonly name = 'NotAsSettled'
}

/** Without names a unit comes out otherwise: its card cannot be published. 隐去姓名后得分不同 */
export class NotWithoutNames extends Error {
  override readonly name = 'NotWithoutNames'
  readonly unit: string
  constructor(unit: string) {
    super(`without names, ${unit} comes out otherwise`)
    this.unit = unit
  }
}

/**
 * Computes a settled result again and takes of it what the level lets out. Steps once for each unit that it scores. 编制公布件
 *
 * @throws NotAsSettled, NotWithoutNames
 */
export function* composePublication(input: ToPublish): Generator<undefined, Composed> {
  const { programme, hash, facts, words } = input
  const scoring = scoringOf(programme, facts)
  const standings = yield* standingsOf(scoring, facts)
  const receipt = receiptOf(hash, facts, standings)
  if (receipt.hash !== input.settled.receipt) throw new NotAsSettled('the settled result does not compute to its receipt')
  const shown = words.level === 'cards' ? yield* withoutNames(scoring, facts, standings) : withPublicDecisions(scoring, facts, standings)
  const publicReceipt = words.level === 'cards' ? receiptOf(hash, shown.facts, shown.standings) : null
  const head = headOf(input, {
    receipt: openReceipt(receipt, publicReceipt, input.settled.journal),
    publicReceipt,
    decisions: words.level === 'grades' ? [] : shown.facts.decisions,
    history: words.level === 'cards' ? facts.history : [],
  })
  return {
    publication: { head, groups: publishedGroups(scoring.compiled.programme, shown.standings, words.level) },
    cardOf: (n, proof) => cardOf(scoring, shown, n, proof),
  }
}

/** A round as it is shown, and how it comes out. 公布的内容 */
export interface Shown {
  readonly facts: RoundFacts
  readonly standings: Standings
}

/** A unit's card, its trace made when it is asked for. 公布的评分表 */
export function cardOf({ compiled, calendar }: Scoring, { facts, standings }: Shown, n: number, proof: readonly PublishedProof[]): Card {
  const one = facts.units[n - 1]
  const result = standings.results[n - 1]
  if (!one || !result) throw new RangeError(`the round has no unit ${n}`)
  return { n, ...one, proof, result: unitResultData(result), explained: () => explain(compiled, result, calendar) }
}

function* withoutNames(scoring: Scoring, facts: RoundFacts, settled: Standings): Generator<undefined, Shown> {
  const shown: RoundFacts = {
    ...facts,
    units: facts.units.map((one) => withoutItsNames(scoring, one)),
    decisions: publicDecisions(scoring, facts),
  }
  const standings = yield* standingsOf(scoring, shown)
  const lines = new Map(standings.tables.flatMap((table) => table.lines).map((line) => [line.unit, line]))
  for (const line of settled.tables.flatMap((table) => table.lines))
    if (outcome(line) !== outcome(lines.get(line.unit))) throw new NotWithoutNames(line.name)
  return { facts: shown, standings }
}

const withoutItsNames = ({ compiled }: Scoring, { unit, facts }: { readonly unit: Unit; readonly facts: Facts }) => ({
  unit,
  facts: publicFacts(compiled.treeOf(unit.group), unit, facts),
})

/** Everything but who decided what, which says a name. */
function withPublicDecisions(scoring: Scoring, facts: RoundFacts, standings: Standings): Shown {
  if (facts.decisions.length === 0) return { facts, standings }
  const { results } = standings
  const decisions = publicDecisions(scoring, facts)
  return { facts: { ...facts, decisions }, standings: stand(scoring.compiled, results, facts.history, decisions, scoring.calendar) }
}

const publicDecisions = ({ compiled }: Scoring, { decisions }: RoundFacts) =>
  decisions.map((one) => publicDecision(one, compiled.programme.approval))

const outcome = (line: Standing | undefined): string => {
  if (!line) return ''
  const { state, total, place, grades, gradeState } = line
  const range = total.range && [total.range.low, total.range.high].map((end) => end && `${String(end.n)}/${String(end.d)}`)
  return canonicalJson({ state, range, mayBeNone: total.mayBeNone, place, grades, gradeState })
}

function headOf(
  { programme, hash, facts, settled, approvals, unapproved, journal, words }: ToPublish,
  rest: Pick<PublicationHead, 'receipt' | 'publicReceipt' | 'decisions' | 'history'>,
): PublicationHead {
  const { id, title, version = 1 } = programme
  return {
    format: PUBLICATION_FORMAT,
    rendering: RENDERING,
    ...words,
    programme: { id, title, version, hash },
    round: termsOf(facts),
    approvals,
    unapproved,
    journal,
    settled: { number: settled.number, on: settled.on },
    ...rest,
  }
}

const termsOf = ({ id, title, demonstration, asOf, shift, period, calendar }: RoundFacts): PublishedTerms => ({
  id,
  title,
  demonstration,
  asOf,
  ...(shift === undefined ? {} : { shift }),
  ...(period === undefined ? {} : { period }),
  calendar,
})
