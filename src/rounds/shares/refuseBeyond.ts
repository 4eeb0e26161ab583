import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { membersById } from '../../store/queries/shares.ts'
import { assessorsOfCheck } from '../files/askedOfUnit.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { coversCheck } from './coversCheck.ts'
import { isWhole, type Share } from './Share.ts'

/** So many are named; the rest are as many. */
const NAMED = 20

/**
 * Refuses checks that are somebody else's to answer, each named with whose it is. What the round does not ask at all is not its business. 超出考核范围
 */
export async function refuseBeyond(
  db: Db,
  { round, compiled, askedOf }: Terms,
  share: Share,
  cells: readonly { readonly unit: string; readonly check: string }[],
): Promise<void> {
  if (isWhole(share)) return
  const members = await membersById(db, round, [...new Set(cells.map(({ unit }) => unit))])
  const beyond = new Set<string>()
  for (const { unit, check } of cells) {
    const member = members.get(unit)
    const all = member && askedOf(member.group)
    const asked = all?.checks.get(check)
    if (!member || !all || !asked || coversCheck(share, all, unit, check)) continue
    const leads = assessorsOfCheck(asked, all, compiled.programme, member)
    const whose = leads.length === 0 ? '' : `由${leads.join('、')}评`
    beyond.add(`${member.name}的“${asked.home?.name ?? asked.check.ask}”${whose === '' ? '没有分给您' : whose}。`)
  }
  if (beyond.size === 0) return
  throw new Refusal(
    'forbidden',
    'beyond-share',
    '有指标不在您的考核范围内，一项也没有保存。请只填写分给您的指标；分工有误的，请政务公开办在“批次—阶段和分工”里调整。',
    [...beyond].slice(0, NAMED),
  )
}
