import { Refusal } from '../../../model/Refusal.ts'
import type { Db } from '../../../store/Db.ts'
import { listPending, type PendingRow } from '../../../store/queries/settling.ts'
import { NO_PLAN, notOnRoster, type ChangePlan } from '../ChangePlan.ts'
import type { PlanMeans } from './PlanMeans.ts'

/** A unit leaves the roster; what was said of it stays readable. 退出考核 */
export async function planLeaving({ db, terms, members, positions }: PlanMeans, unit: string): Promise<ChangePlan> {
  const before = members.get(unit)
  if (!before) throw notOnRoster()
  if (members.size < 2) throw new Refusal('conflict', 'roster-last', '名单里只有这一个单位，退出后就没有单位可考核了。请先列入别的单位。')
  await refusePending(db, terms.round, [before])
  return {
    ...NO_PLAN,
    title: `“${before.name}”退出考核`,
    notes: [
      '它不再计分、排名，也不再催办；它的答案和佐证都留着，在本页“已离开的单位”里查看。以前的定稿和公布的结果不变。',
      '办错了可以恢复，答案原样回来。',
    ],
    removed: [unit],
    kept: { table: 'roster', kind: 'left', unit, into: null, takesOver: false, position: positions.get(unit) ?? null, before, after: null },
  }
}

const PENDING: Readonly<Record<PendingRow['kind'], string>> = {
  proposal: '适用范围提议',
  objection: '异议',
  claim: '加分申报',
  test: '实测',
}

/**
 * What somebody waits for is decided before the unit goes: afterwards nobody could. 未决事项
 *
 * @param isLost whether it could not be decided afterwards
 */
export async function refusePending(
  db: Db,
  round: string,
  units: readonly { readonly id: string; readonly name: string }[],
  isLost: (pending: PendingRow) => boolean = () => true,
): Promise<void> {
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const open = (await listPending(db, round)).filter((one) => names.has(one.unit) && isLost(one))
  if (open.length === 0) return
  const counts = new Map<string, number>()
  for (const { unit, kind } of open) {
    const words = `“${names.get(unit) ?? ''}”的${PENDING[kind]}`
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  throw new Refusal(
    'conflict',
    'change-pending',
    '还有没有决定的事，变更以后就没法办了。请先在相应的页面决定或者撤回，再办变更。',
    [...counts].map(([words, many]) => `${words}：${String(many)} 件`),
  )
}
