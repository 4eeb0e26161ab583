import type { Lane } from '../model/Facts.ts'
import { Refusal } from '../model/Refusal.ts'
import { ACTIONS, type ActionId } from '../permissions/actions.ts'
import { dutiesFor } from '../permissions/may.ts'
import type { HandScope } from '../rounds/handOver/HandCell.ts'
import { seatHolder } from '../rounds/life/cells/seatOf.ts'
import { termsOf, type Terms } from '../rounds/life/terms/termsOf.ts'
import { WHOLE_SHARE, type Share } from '../rounds/shares/Share.ts'
import { shareOf } from '../rounds/shares/shareOf.ts'
import { seatNamed } from '../store/queries/seatNames.ts'
import { decide, refuseBeyondScope } from './routing/decide.ts'
import type { SignedIn } from './routing/Visitor.ts'
import type { World } from './World.ts'

/** The lanes in which cells go out and come back. */
export const SHEET_LANES = ['assessor', 'test', 'expert', 'self'] as const satisfies readonly Lane[]

export type SheetLane = (typeof SHEET_LANES)[number]

/** By which right somebody hands cells over in a lane; what a unit says comes from its own people or, on behalf, from paper. */
const RIGHTS: Readonly<Record<SheetLane, ActionId>> = {
  assessor: 'answer.assess',
  test: 'answer.test',
  expert: 'answer.judge',
  self: 'answer.behalf',
}

/** What a sheet is asked for. */
export interface SheetAsked {
  readonly lane: SheetLane
  /** Whose drafts, where a unit fills in its own. */
  readonly unit: string | null
  /** For whom, from paper; null: for oneself. */
  readonly behalf: { readonly saidBy: string } | null
}

export interface SheetScope {
  readonly terms: Terms
  readonly scope: HandScope
  readonly share: Share
}

/** Whose cells a visitor hands over, or a refusal. 交接范围 */
export async function handOverScope(world: World, visitor: SignedIn, round: string, asked: SheetAsked): Promise<SheetScope> {
  const { db } = world.store
  const { lane, unit, behalf } = asked
  const terms = await termsOf(db, round)
  if (lane === 'self' && behalf === null) {
    if (unit === null) throw new Refusal('invalid', 'sheet-unit', '请选择是哪个单位的自查表。')
    await decide(world, { action: 'self-check.fill', on: 'round-unit' }, visitor, { params: { round, unit }, query: {}, body: null })
    return { terms, scope: { lane, drafts: true, speaker: visitor.person.name, holder: seatHolder(visitor.person) }, share: WHOLE_SHARE }
  }
  const share = await shareByRight(world, visitor, terms, RIGHTS[lane])
  if (behalf) {
    await decide(world, { action: 'answer.behalf', on: 'round' }, visitor, { params: { round }, query: {}, body: null })
    if (lane !== 'self' && lane !== 'assessor')
      throw new Refusal('invalid', 'behalf-lane', '只能代被考核单位和考核人员录入。专家评分和第三方测试请由本人填写。')
    if (lane === 'assessor' && behalf.saidBy === '') throw new Refusal('invalid', 'behalf-name', '请写明是代哪位考核人员录入。')
  }
  const speaker = behalf ? (behalf.saidBy === '' ? '被考核单位' : behalf.saidBy) : visitor.person.name
  const holder = behalf ? await seatNamed(db, speaker) : seatHolder(visitor.person)
  return { terms, scope: { lane, drafts: false, speaker, holder }, share }
}

async function shareByRight({ store }: World, visitor: SignedIn, terms: Terms, action: ActionId): Promise<Share> {
  refuseBeyondScope(visitor, action)
  const share = await shareOf(store.db, terms, visitor.person, dutiesFor(visitor.duties, action))
  if (share.parts.length > 0) return share
  throw new Refusal(
    'forbidden',
    'no-sheet-duty',
    `您在这个批次里没有“${ACTIONS[action].title}”的职责，没有这种表。需要办理的，请联系政务公开办。`,
  )
}
