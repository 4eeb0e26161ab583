import { setImmediate as otherRequests } from 'node:timers/promises'
import { explain } from '../../engine/explain/explain.ts'
import { printPoints } from '../../engine/print.ts'
import { receiptOf, SEMANTICS } from '../../engine/receipt.ts'
import { score } from '../../engine/score.ts'
import { stand } from '../../engine/stand.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import { among, lastDecisions, roundItself } from '../../rounds/life/facts/factsOfRound.ts'
import { termsOf, type Terms } from '../../rounds/life/terms/termsOf.ts'
import type { ScoredRound } from '../../sheets/Served.ts'
import { pauses } from '../../rounds/settling/pauses.ts'
import { unitMarks } from '../../store/queries/unitMarks.ts'
import { readTogether } from '../../store/readTogether.ts'
import type { Store } from '../../store/Store.ts'
import { keptDigests, textOf } from './digests.ts'
import type { KeptRound, KeptUnit } from './KeptRound.ts'
import { keptResult } from './keptResult.ts'
import { unpackFacts } from './packedFacts.ts'
import { ReadAnew, scoreUnits, type UnitScoring } from './scoreUnits.ts'

/**
 * Scores a round as it is now: of its units those that changed since it was scored before, then all stand among each other again. 续评批次
 *
 * The same as if the whole round were scored: the receipt says so.
 */
export async function scoreChanged(
  store: Store,
  id: string,
  before: KeptRound | null,
  scoring: UnitScoring = scoreUnits,
): Promise<KeptRound> {
  const read = await readAndScore(store, id, before, scoring).catch((error: unknown) => {
    if (error instanceof ReadAnew) return readAndScore(store, id, before, scoreUnits)
    throw error
  })
  const { terms, about, rescored, units, decisions } = read
  const { revision, ...head } = about
  const isMember = among([...units.keys()])
  const ofMembers = { history: head.history.filter(isMember), decisions: decisions.filter(isMember) }
  const facts: RoundFacts = { ...head, ...ofMembers, units: [...units.values()].map(unitFacts) }
  return { revision, units, rescored, ...(await standAmongEachOther(terms, facts, units)) }
}

/** A round as of one moment, with every unit's result. */
const readAndScore = (store: Store, id: string, before: KeptRound | null, scoring: UnitScoring) =>
  readTogether(store, async (tx) => {
    const terms = await termsOf(tx, id)
    const about = await roundItself(tx, id)
    const marks = await unitMarks(tx, id, SEMANTICS)
    // What was scored by another wording of the programme says nothing of this one.
    const usable = before?.receipt.programme === terms.hash ? before.units : null
    const known = (unit: string, mark: string | null) => {
      const kept = usable?.get(unit)
      return kept && mark !== null && kept.mark === mark ? kept : null
    }
    const rescored = marks.flatMap(({ unit, mark }) => (known(unit, mark) ? [] : [unit]))
    const changed = await scoring(tx, terms, rescored)
    const units = new Map<string, KeptUnit>()
    for (const { unit, mark } of marks) {
      const kept = known(unit, mark) ?? changed.get(unit)
      if (kept) units.set(unit, kept.mark === mark ? kept : { ...kept, mark })
    }
    return { terms, about, rescored, units, decisions: await lastDecisions(tx, id) }
  })

const unitFacts = ({ unit, facts }: KeptUnit): RoundFacts['units'][number] => ({
  unit,
  get facts() {
    return unpackFacts(facts)
  },
})

/** Ranks scored units and writes the receipt. 排名和回执 */
export async function standAmongEachOther(
  { hash, compiled, calendar }: Pick<Terms, 'hash' | 'compiled' | 'calendar'>,
  facts: RoundFacts,
  units: ReadonlyMap<string, KeptUnit>,
): Promise<Pick<KeptRound, 'scored' | 'receipt'>> {
  const scored = [...units.values()].map(({ result }) => result)
  const stood = stand(compiled, scored, facts.history, facts.decisions, calendar)
  await otherRequests()
  // Those that looked at their group were scored again, and have their facts with them.
  const results = stood.results.map((result, at) => {
    const packed = units.get(result.unit.id)?.facts
    if (result === scored[at] || !packed) return result
    const { unit, asOf, view, figures } = result
    return keptResult(result, packed, () =>
      score(compiled, unit, unpackFacts(packed), asOf, calendar, { view, ...(figures && { figures }) }),
    )
  })
  const standings = { ...stood, results }
  // Of most it is known what they are as text; of those that were scored again it is made here, with others let in.
  const pause = pauses()
  for (const result of results) {
    textOf(result)
    await pause()
  }
  const receipt = receiptOf(
    hash,
    facts,
    standings,
    keptDigests((unit) => units.get(unit)?.factsDigest ?? ''),
  )
  const byName = new Map(results.flatMap((result) => [[result.unit.name, result] as const]))
  const byId = new Map(results.map((result) => [result.unit.id, result]))
  const round: ScoredRound = {
    facts,
    standings,
    receipt: receipt.hash,
    explain: (unit) => {
      const result = byId.get(unit) ?? byName.get(unit)
      return result ? explain(compiled, result, calendar) : null
    },
    print: (points) => printPoints(points, compiled.programme.printing.decimals),
  }
  return { scored: round, receipt }
}
