import type { Answering } from '../../model/Answering.ts'
import { copyNames } from '../../model/copyNames.ts'
import type { CheckId } from '../../model/Expression.ts'
import type { AnswerValue, Unit } from '../../model/Facts.ts'
import { isZero, fractionFromText } from '../../model/Fraction.ts'
import type { Instead } from '../../model/Node.ts'
import type { StageKind } from '../../model/RoundStage.ts'
import { checksReadBy, type Asked, type AskedCheck } from '../../programme/askedChecks.ts'
import { asksEvidence, lanesOf } from '../answering/lanesFor.ts'
import { askedOfUnit } from '../files/askedOfUnit.ts'
import type { GivenAnswer } from '../life/answers/GivenAnswer.ts'
import type { Terms } from '../life/terms/termsOf.ts'

/** What a unit has said and handed in. */
export interface HandedIn {
  /** `check\nobject` of its own answers that stand. */
  readonly answered: ReadonlySet<string>
  /** The same of evidence that it laid beside a cell. */
  readonly evidenced: ReadonlySet<string>
}

/** What silence says, and what it leaves to a person. */
export interface Silence {
  readonly declared: readonly Pick<GivenAnswer, 'check' | 'object' | 'state' | 'value'>[]
  readonly left: readonly CheckId[]
}

/**
 * What follows where a unit handed nothing in by the end of a stage and the notice takes that for nothing. 逾期未报
 *
 * Nothing is invented: a list of what must be handed in has each row not handed in; a row that earns nothing where there is nothing is declared to have
 * nothing. Where having nothing would earn marks (不涉及的不扣分), or an answer would have to be guessed, a person judges: who is silent must not gain.
 */
export function silentChecks(
  terms: Pick<Terms, 'askedOf' | 'compiled'>,
  { answering, kind }: { readonly answering: Answering; readonly kind: StageKind },
  unit: Unit,
  handedIn: HandedIn,
): Silence {
  if (kind !== 'self-check' && kind !== 'evidence') return { declared: [], left: [] }
  const all = terms.askedOf(unit.group)
  const declared: Silence['declared'][number][] = []
  const left = new Set<CheckId>()
  for (const asked of askedOfUnit(all, unit)) {
    const { id } = asked.check
    const isExpected = lanesOf(terms, answering, unit.group, id).includes('self') || (kind === 'evidence' && asksEvidence(asked))
    if (!isExpected) continue
    for (const object of objectsOf(asked, unit)) {
      const key = `${id}\n${object}`
      if (handedIn.answered.has(key)) continue
      const said = handedIn.evidenced.has(key) ? null : saidBySilence(asked, all)
      if (said) declared.push({ check: id, ...(object === '' ? {} : { object }), ...said })
      else left.add(id)
    }
  }
  return { declared, left: [...left] }
}

function objectsOf({ per, period }: AskedCheck, unit: Unit): readonly string[] {
  if (!per || per.each === 'assessor' || per.each === 'expert') return ['']
  return copyNames(per, unit, period) ?? []
}

function saidBySilence(asked: AskedCheck, all: Asked): Pick<GivenAnswer, 'state' | 'value'> | null {
  const rows = nothingHandedIn(asked)
  if (rows) return { state: 'answered', value: rows }
  return asked.mayDeclareNone && earnsNothing(asked.check.id, all) ? { state: 'declaredNone' } : null
}

/** The rows that a list must have, each with the one day that may be still to come: it did not come. */
function nothingHandedIn({ check }: AskedCheck): AnswerValue | null {
  if (check.kind !== 'list' || !check.of) return null
  const days = Object.entries(check.fields).filter(([, field]) => field.kind === 'date' && field.open !== undefined)
  const [only] = days
  if (!only || days.length > 1) return null
  return { rows: check.of.map((id) => ({ id, fields: { [only[0]]: null } })), complete: true }
}

/** Whether every row that may be declared to have nothing, and reads the check, then earns nothing. */
function earnsNothing(check: CheckId, { nodes }: Asked): boolean {
  const policies = [...nodes.values()].flatMap(({ node }) =>
    node.whenDeclaredNone !== undefined && checksReadBy(node).includes(check) ? [node.whenDeclaredNone] : [],
  )
  return policies.length > 0 && policies.every(isNothing)
}

const isNothing = (policy: Instead): boolean =>
  policy === 'zero' || (typeof policy === 'object' && isZero(fractionFromText(policy.percent)))
