import type { Instant } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { lockDuty } from '../../store/queries/duties.ts'

/** A duty that can still be changed. 未结束的职责 */
export async function findOpenDuty(tx: Db, id: string, at: Instant): Promise<NonNullable<Awaited<ReturnType<typeof lockDuty>>>> {
  const duty = await lockDuty(tx, id)
  if (!duty) throw new Refusal('not-found', 'no-duty', '没有这项职责。')
  if (duty.to !== null && duty.to <= at) throw new Refusal('conflict', 'duty-ended', '这项职责已经结束。')
  return duty
}
