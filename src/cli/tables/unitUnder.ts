import { beijingDate } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import { findUnitByName } from '../../people/units/findUnitByName.ts'
import type { Store } from '../../store/Store.ts'
import { option, type Called } from '../Command.ts'

/** A part of the tree. */
export const UNDER_OPTION = { flags: '--under <unit>', help: '只管这个单位及其下级：单位名称，有同名单位时写成“示例县/财政局”' } as const

/** The unit that `--under` names; null where it is left out. */
export async function unitUnder(called: Called, { db, now }: Store): Promise<string | null> {
  const written = option(called, 'under')
  if (written === undefined) return null
  const meant = await findUnitByName(db, written, beijingDate(now()))
  if (meant.kind === 'one') return meant.unit.id
  const units = meant.kind === 'several' ? meant.units : meant.near
  const hint = units.length === 0 ? '用 mingjing units list 查看全部单位' : `可能是：${units.map(({ path }) => path).join('；')}`
  throw new Refusal('not-found', 'no-unit', `没有找到唯一的“${written}”。${hint}。`)
}
