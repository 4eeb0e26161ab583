import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { unitById } from '../../store/queries/units.ts'

/** Stops where nobody could keep the site: the unit is none, or no more. */
export async function refuseEndedUnit(tx: Db, id: string): Promise<void> {
  const unit = await unitById(tx, id)
  if (!unit) throw new Refusal('not-found', 'no-unit', '没有这个单位。请重新选择。')
  if (unit.validTo !== null) throw new Refusal('conflict', 'unit-ended', '这个单位已经撤销或合并。请选择现在主办网站的单位。')
}
