import { score } from '../../engine/score.ts'
import type { Actor } from '../../model/Actor.ts'
import type { Check } from '../../model/Check.ts'
import type { CheckId, NodeCode } from '../../model/Expression.ts'
import type { AnswerValue, Facts } from '../../model/Facts.ts'
import { compare, fraction, subtract } from '../../model/Fraction.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import { momentAround, type DemonstrationStage } from '../../rounds/demonstration/stagesAround.ts'
import { giveFeedback } from '../../rounds/feedback/giveFeedback.ts'
import { RULE_TEXT } from '../../rounds/feedback/ruleText.ts'
import { termsOf, type Terms } from '../../rounds/life/terms/termsOf.ts'
import { decideObjection } from '../../rounds/objections/decideObjection.ts'
import { draftObjection } from '../../rounds/objections/draftObjection.ts'
import { fileObjection } from '../../rounds/objections/fileObjection.ts'
import { scoreForSettling } from '../../rounds/settling/ScoredForSettling.ts'
import type { Settled } from '../../rounds/settling/settleRound.ts'
import type { Store } from '../../store/Store.ts'
import { actorOf, NEXT_TOWN, TOWN } from './cast.ts'

/** The store on a day so many working days from today, at a time of that day. */
type StoreOn = (days: number, time: string) => Store

/** A settled round that is shown to its units. */
interface FedBack {
  readonly round: string
  readonly settled: Settled
  readonly facts: RoundFacts
  readonly stages: readonly DemonstrationStage[]
}

/** Whoever hands something in for a unit in which nobody is played. */
const UNIT: Actor = { id: 'demo-unit', name: '演示·单位', role: 'unit-reviewer' }

/** An answer without which a unit would have more points: something to object to. */
interface Lost {
  readonly unit: string
  readonly node: NodeCode
  readonly check: CheckId
  /** What it would be. */
  readonly value: AnswerValue
}

const WORDS = {
  text: '演示：这一处和当时的实际情况不符。网页上有内容和日期，检查那天可能没有打开。',
  wants: '请再看一次，按实际情况改正这一处的答案。',
  proof: ['演示材料：网页截图'],
}

/** Results are shown; one unit was heard and decided, one waits for its decision, one has not handed its own in yet. 演示：反馈和异议 */
export async function populateObjections(on: StoreOn, fedBack: FedBack): Promise<void> {
  const { round, settled, facts, stages } = fedBack
  const window = stages.find(({ kind }) => kind === 'feedback')
  const { from = null, to = null } = window ?? {}
  if (from === null || to === null) throw new Error('A round that is fed back has a stage for it.')
  const organiser = actorOf('demo-organiser')
  await giveFeedback(on(from, '09:00'), organiser, {
    ...{ round, snapshot: settled.id, receiptNow: () => Promise.resolve(settled.receipt) },
    closesAt: momentAround(on(0, '00:00').now(), to, '17:30'),
    ...{ late: 'refused', shows: { place: true, others: 'places' }, rule: RULE_TEXT, again: false, why: '演示：听取各单位意见' },
  })
  const terms = await termsOf(on(0, '00:00').db, round)
  const lostOf = (unit: string): Lost | undefined => facts.units.flatMap((one) => (one.unit.id === unit ? lostBy(one, terms) : []))[0]
  const heard = lastThatLost(facts, terms)
  const [waiting, drafted] = [lostOf(TOWN), lostOf(NEXT_TOWN)]
  if (heard) {
    const objection = await draftObjection(on(from, '14:00'), UNIT, { round, object: '', ...heard, ...WORDS })
    await fileObjection(on(from, '14:20'), UNIT, { objection, version: 1 })
    const decided = on(from + 1, '15:00')
    await decideObjection(decided, organiser, {
      ...{ objection, version: 2, outcome: 'accepted', why: '演示：经核对，单位说的属实，予以采纳。' },
      correction: { answers: [{ check: heard.check, state: 'answered', value: heard.value, after: null }], override: null },
      scored: async () => {
        const { standings, facts: scored } = await scoreForSettling(decided, round)
        return { results: standings.results, history: scored.history, decisions: scored.decisions }
      },
    })
  }
  if (waiting) {
    const objection = await draftObjection(on(from + 1, '10:00'), actorOf('demo-filler'), { round, object: '', ...waiting, ...WORDS })
    await fileObjection(on(from + 1, '10:30'), UNIT, { objection, version: 1 })
  }
  if (drafted) await draftObjection(on(from + 1, '11:00'), UNIT, { round, object: '', ...drafted, ...WORDS })
}

/** Of the units in which nobody is played, the last that lost something. */
function lastThatLost({ units }: RoundFacts, terms: Terms): Lost | undefined {
  for (const one of units.toReversed()) {
    const [lost] = one.unit.id === TOWN || one.unit.id === NEXT_TOWN ? [] : lostBy(one, terms)
    if (lost) return lost
  }
  return undefined
}

/** Of a unit, the answers that cost it points, the dearest first; asked once, of nothing but itself. */
function lostBy({ unit, facts }: RoundFacts['units'][number], { askedOf, compiled, asOf, calendar }: Terms): readonly Lost[] {
  const pointsWith = (answers: Facts['answers']) => score(compiled, unit, { ...facts, answers }, asOf, calendar).total.range?.low ?? null
  const points = pointsWith(facts.answers)
  const found = Object.entries(facts.answers).flatMap(([check, given]) => {
    const asked = askedOf(unit.group).checks.get(check)
    const answer = given.find(({ lane }) => lane === 'assessor')
    if (!points || !answer || !asked || asked.per) return []
    const node = asked.home?.code
    return otherValues(asked.check, answer.value).flatMap((value) => {
      const better = pointsWith({ ...facts.answers, [check]: [{ ...answer, value }] })
      const gain = better && subtract(better, points)
      return gain && node !== undefined && compare(gain, fraction(0)) > 0 ? [{ gain, unit: unit.id, node, check, value }] : []
    })
  })
  return found.sort((a, b) => compare(b.gain, a.gain))
}

/** Any other choice, and fewer rows by one. */
function otherValues(check: Check, value: AnswerValue | undefined): readonly AnswerValue[] {
  if (check.kind === 'choice') return check.levels
  if (typeof value !== 'object' || !('rows' in value)) return []
  return value.rows.map((row) => ({ ...value, rows: value.rows.filter((one) => one !== row) }))
}
