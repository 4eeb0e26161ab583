import { tell } from '../../messages/tell.ts'
import type { SnapshotKind } from '../../model/Settling.ts'
import type { Performance } from '../../store/perform.ts'
import { holdersOver } from '../../store/queries/reminders.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { unitAndAbove } from '../../store/queries/targets.ts'
import type { Store } from '../../store/Store.ts'

/** A result that was settled just now. 刚做的定稿 */
interface SettledNow {
  readonly round: string
  readonly kind: SnapshotKind
  readonly number: number
  /** Bodies that approve it, in their order. */
  readonly approval: readonly string[]
  readonly by: string
}

/** Who goes on with a settled result hears of it: the office shows it to the units or makes it public, those who approve sign. 定稿的通知 */
export async function tellSettled(
  { newId }: Pick<Store, 'newId'>,
  { tx, at }: Performance,
  { round, kind, number, approval, by }: SettledNow,
): Promise<void> {
  const row = await findRound(tx, round)
  if (!row) throw new Error(`The round ${round} that was settled is not there.`)
  const units = (await unitAndAbove(tx, row.unit)) ?? [row.unit]
  const [body] = approval
  const asksSignature = kind === 'final' && body !== undefined
  const holders = await holdersOver(tx, { units, roles: [asksSignature ? 'leading-group' : 'organiser'], round, at })
  const told = {
    feedback: { page: 'objections', title: '反馈前定稿已做好，可以反馈给各单位', body: '请到“反馈和异议”反馈结果、写明提出异议的期限。' },
    final: asksSignature
      ? { page: 'approval', title: `最终定稿已做好，等“${body}”审定`, body: '请看过得分和名次，签字审定或者退回。' }
      : { page: 'publication', title: '最终定稿已做好，可以公布、报送', body: '方案没有规定审定机构，可以直接公布。' },
  }[kind]
  await tell(
    { tx, at, newId },
    [...new Set(holders.map(({ person }) => person))]
      .filter((person) => person !== by)
      .map((person) => ({
        ...{ person, key: `settled:${round}:${String(number)}`, kind: 'settled', title: `“${row.title}”：${told.title}`, body: told.body },
        ...{ link: `/rounds/${encodeURIComponent(round)}/${told.page}`, round },
      })),
  )
}
