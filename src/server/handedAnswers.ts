import type { z } from 'zod'
import type { Actor } from '../model/Actor.ts'
import { proofRef } from '../model/Proof.ts'
import { Refusal } from '../model/Refusal.ts'
import type { GivenAnswer } from '../rounds/life/answers/GivenAnswer.ts'
import { membersNamedBy } from '../store/queries/roster.ts'
import { seatNamed } from '../store/queries/seatNames.ts'
import { answering } from './answering.ts'
import { refuseNoPaper } from './refuseNoPaper.ts'
import type { givenAnswer } from './routes/answerFields.ts'
import type { SignedIn } from './routing/Visitor.ts'
import type { World } from './World.ts'

type Handed = z.output<typeof givenAnswer>

/** Answers as somebody handed them in over the network, with who is to be named beside each, and who acts. 收到的答案 */
export async function handedAnswers(
  world: World,
  visitor: SignedIn,
  round: string,
  handed: readonly Handed[],
): Promise<{ readonly actor: Actor; readonly answers: readonly GivenAnswer[] }> {
  const plain = handed.map((one) => plainly(one, visitor))
  const actor = await answering(world, visitor, round, plain)
  return { actor, answers: await withSpeakers(world, visitor, round, handed, plain) }
}

/** Who confirms what a machine found is whoever is signed in, and nobody whose name he types. */
function plainly({ confirmed, for: _, paper: __, confirmedBy, ...rest }: Handed, { person }: SignedIn): GivenAnswer {
  const by = confirmed === true ? person.name : confirmedBy
  return by === undefined ? rest : { ...rest, confirmedBy: by }
}

/** What is entered from paper stands under the name of whom it is entered for, with the paper as its proof. 代录 */
async function withSpeakers(
  world: World,
  visitor: SignedIn,
  round: string,
  handed: readonly Handed[],
  plain: readonly GivenAnswer[],
): Promise<readonly GivenAnswer[]> {
  const behalf = handed.filter(({ via }) => via === 'behalf')
  for (const one of handed) refuseUnfit(one)
  if (behalf.length === 0) return plain
  const { db } = world.store
  for (const paper of new Set(behalf.map((one) => one.paper))) await refuseNoPaper(world, visitor, paper)
  const names = new Map(
    (await membersNamedBy(db, round, [...new Set(behalf.map(({ unit }) => unit))])).map((one) => [one.unit, one.record.name]),
  )
  const seats = new Map<string, string>()
  for (const name of new Set(behalf.flatMap((one) => one.for ?? []))) seats.set(name, await seatNamed(db, name))
  return plain.map((one, at) => {
    const { via, for: name = '', paper } = handed[at] ?? {}
    if (via !== 'behalf' || paper === undefined) return one
    const saidBy = name === '' ? (names.get(one.unit) ?? one.unit) : name
    return { ...one, saidBy, holder: seats.get(name) ?? saidBy, proof: [...new Set([...(one.proof ?? []), proofRef('file', paper)])] }
  })
}

function refuseUnfit({ via, lane, for: name = '' }: Handed): void {
  if (via !== 'behalf') {
    if (lane !== 'self') return
    throw new Refusal('invalid', 'self-not-behalf', '自评由单位在“自查”里填写。代单位录入的，请注明是代录，并附上纸质材料的扫描件。')
  }
  if (lane !== 'self' && lane !== 'assessor')
    throw new Refusal('invalid', 'behalf-lane', '只能代被考核单位和考核人员录入。专家评分和第三方测试请由本人填写。')
  if (lane === 'assessor' && name === '') throw new Refusal('invalid', 'behalf-name', '请写明是代哪位考核人员录入。')
}
