import type { Row } from '../../model/Facts.ts'
import { proofRef } from '../../model/Proof.ts'
import type { Said } from '../../model/Said.ts'
import type { CurrentAnswer } from '../../store/queries/answers.ts'
import type { GivenAnswer } from '../life/answers/GivenAnswer.ts'
import { saidFrom, saysTheSame } from './saidNow.ts'

/** A cell with what the unit is about to say there and what it said before. */
export interface DraftedCell {
  readonly check: string
  readonly object: string
  readonly said: Said
  /** Its own answers that stand. */
  readonly standing: readonly CurrentAnswer[]
  /** Ids of the pieces of evidence beside it. */
  readonly evidence: readonly string[]
}

/** Under whose name answers go in. */
export interface Speaker {
  readonly unit: string
  readonly saidBy: string
}

/** The unit's answers once its reviewer confirms: only what it says otherwise than before. 报送的答案 */
export function givenFromDrafts(cells: readonly DraftedCell[], { unit, saidBy }: Speaker): readonly GivenAnswer[] {
  return cells.flatMap(({ check, object, said, standing, evidence }): GivenAnswer[] => {
    const before = saidFrom(standing)
    const proof = evidence.map((id) => proofRef('evidence', id))
    if (saysTheSame(before, said) && (said.state !== 'answered' || hasProof(standing, proof))) return []
    const [newest, ...older] = standing.map(({ answer }) => answer.id).reverse()
    return [
      {
        unit,
        check,
        ...(object === '' ? {} : { object }),
        lane: 'self',
        saidBy,
        via: 'self-check',
        after: newest ?? null,
        ...(older.length === 0 ? {} : { saw: older }),
        ...(proof.length === 0 ? {} : { proof }),
        ...contentOf(said, before),
      },
    ]
  })
}

const hasProof = (standing: readonly CurrentAnswer[], proof: readonly string[]): boolean => {
  const known = new Set(standing.flatMap(({ answer }) => answer.proof ?? []))
  return proof.every((one) => known.has(one))
}

function contentOf(said: Said, before: Said): Pick<GivenAnswer, 'state' | 'value' | 'why'> {
  if (said.state === 'cleared') return { state: 'withdrawn' }
  const why = said.why === null || said.why === '' ? {} : { why: said.why }
  if (said.state !== 'answered' || said.value === null) return { state: said.state, ...why }
  return { state: 'answered', value: withDropped(said.value, before), ...why }
}

/** A row that stood and is no more must be taken back: an answer speaks of the rows it names, and of no others. */
function withDropped(value: NonNullable<Said['value']>, { value: before }: Said): NonNullable<Said['value']> {
  if (typeof value === 'string' || !('rows' in value) || before === null || typeof before === 'string' || !('rows' in before)) return value
  const left = new Set(value.rows.map(({ id }) => id))
  const dropped = before.rows.filter(({ id }) => !left.has(id)).map(({ id }): Row => ({ id, fields: {}, withdrawn: true }))
  return dropped.length === 0 ? value : { ...value, rows: [...value.rows, ...dropped] }
}
