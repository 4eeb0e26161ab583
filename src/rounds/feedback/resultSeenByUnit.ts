import { beijingDate, type Instant } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { visibilityOf, type Visibility } from '../../store/queries/feedbacks.ts'
import { officialNames } from '../../store/queries/units.ts'

/** What of its result a unit's own people see: as it runs, or as it was settled and shown to them. 单位可见的结果 */
export type SeenByUnit =
  | { readonly kind: 'running' }
  /** `feedback` is null where it was published since. */
  | { readonly kind: 'settled'; readonly snapshot: string; readonly feedback: string | null }

/**
 * Before the office shows a settled result, a unit of a round with stages sees nothing of it but its own self-check: what is still being weighed is no
 * result. Then it sees what was settled, whatever is answered meanwhile. 单位能看到的结果
 *
 * A round without stages, as a clerk's own or one that came with a file, has no feedback to wait for: there nothing is held back, until somebody gives one.
 *
 * @throws Refusal `locked` while it was not shown, saying who decides when
 */
export async function resultSeenByUnit(db: Db, round: string, at: Instant): Promise<SeenByUnit> {
  const found = await visibilityOf(db, round)
  if (!found) throw new Refusal('not-found', 'no-round', '没有这个考核批次，可能已改用别的编号，请回到批次列表重新选择。')
  if (found.shown) return { kind: 'settled', ...found.shown }
  if (isFree(found)) return { kind: 'running' }
  throw await notShown(db, found, at)
}

const isFree = ({ simple, staged }: Visibility): boolean => simple || !staged

async function notShown(db: Db, { unit }: Visibility, at: Instant): Promise<Refusal> {
  const office = (await officialNames(db, [unit], beijingDate(at))).get(unit) ?? '组织考核的单位'
  return new Refusal(
    'locked',
    'result-not-fed-back',
    `考核结果还没有反馈给各单位，现在只能看本单位的自查。何时反馈由${office}决定，反馈时会在“消息”里通知您。`,
  )
}
