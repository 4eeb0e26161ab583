import { copyNames } from '../../model/copyNames.ts'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../../store/Db.ts'
import { findFeedback } from '../../store/queries/feedbacks.ts'
import { listCurrentAnswers } from '../../store/queries/answers.ts'
import type { ObjectionRow } from '../../store/queries/objections.ts'
import { shownAnswer } from '../life/pages/unitPage.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { contestedRow } from './contestedRow.ts'
import { noObjection } from './heldObjection.ts'
import type { ObjectionPage } from './ObjectionSheet.ts'
import { namedMoved, ownObjection, unitsConcerned } from './readObjections.ts'
import { isInvolved, isOfItsSide } from './refuseInvolved.ts'

/** Who looks at an objection of somebody else's unit. 异议的读者 */
export interface ObjectionReader {
  readonly person: { readonly id: string }
  readonly at: Instant
  /** For whom he acts besides himself. */
  readonly principals: readonly string[]
  readonly may: { readonly decide: boolean; readonly override: boolean; readonly admit: boolean; readonly evidence: boolean }
}

/** What the unit says beside the clause, what was answered, and what can be put right. 异议详情 */
export async function objectionPage(db: Db, terms: Terms, row: ObjectionRow, reader: ObjectionReader): Promise<ObjectionPage> {
  const units = await unitsConcerned(db, row.round, [row])
  const unit = units.get(row.unit)
  const contested = unit && contestedRow(terms, unit, row.node)
  if (!unit || !contested) throw noObjection()
  const { nodes } = terms.askedOf(unit.group)
  const checks = new Set(contested.asked.map(({ check }) => check.id))
  const standing = await listCurrentAnswers(db, row.round, [row.unit])
  const node = nodes.get(row.node)?.node
  const whyNot = await whyNotHe(db, row, reader, contested)
  return {
    ...(await ownObjection(db, terms, row, unit, true)),
    round: row.round,
    asOf: terms.asOf,
    rule: (await findFeedback(db, row.feedback))?.rule ?? '',
    row: {
      text: node?.text ?? null,
      standard: node?.standard ?? null,
      method: node?.method ?? null,
      checks: contested.asked.map(({ check, mayDeclareNone, per, period }) => ({
        check,
        mayDeclareNone,
        isPerSeat: per?.each === 'assessor' || per?.each === 'expert',
        objects: (per && copyNames(per, unit, period)) ?? [],
      })),
      nodes: contested.nodes.map((code) => ({ code, name: nodes.get(code)?.node.name ?? code })),
    },
    answers: standing.filter(({ answer }) => checks.has(answer.check)).map(shownAnswer),
    allMoved: row.moved && namedMoved(row.moved, units),
    may: { ...reader.may, decide: reader.may.decide && row.state === 'filed' && whyNot === null, whyNot },
  }
}

async function whyNotHe(
  db: Db,
  row: ObjectionRow,
  { person, principals, at, may }: ObjectionReader,
  contested: NonNullable<ReturnType<typeof contestedRow>>,
) {
  if (!may.decide || row.state !== 'filed') return null
  const who = [person.id, ...principals]
  if (await isOfItsSide(db, who, row, at)) return '这是您本单位提出的异议，按回避的要求由别的复核人办理。'
  return (await isInvolved(db, who, row, contested))
    ? '有异议的答案或者事项是您（或者代理您的人）评的、登记的，按回避的要求由没有经手过这一项的复核人办理。'
    : null
}
