import { Refusal } from '../../model/Refusal.ts'

/** What changes what others were told is done with a reason. 须写理由 */
export function refuseNoReason(why: string): void {
  if (why.trim() === '') throw new Refusal('invalid', 'stage-why', '请写明理由，再提交；单位会看到它。')
}
