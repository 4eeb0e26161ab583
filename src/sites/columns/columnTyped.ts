import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { unitById } from '../../store/queries/units.ts'
import { normalAddress } from '../siteAddress.ts'

const LONGEST_CONTENT = 4_000

/** Levels without space around and without empty ones. 栏目级次 */
export function checkedLevels(typed: readonly string[]): readonly string[] {
  const levels = typed.map((level) => level.trim().replace(/\s+/gu, ' ')).filter((level) => level !== '')
  if (levels.length === 0) throw new Refusal('invalid', 'column-levels', '没有写栏目名称。请从一级栏目写起，每级一个名称。')
  return levels
}

export function checkedContent(typed: string | null): string | null {
  const content = typed?.trim() ?? ''
  if (content.length > LONGEST_CONTENT) throw new Refusal('invalid', 'column-content', `公开内容超过${LONGEST_CONTENT}个字，请写得短一些。`)
  return content === '' ? null : content
}

/** An address as it is kept; null: nobody says where the column is. */
export function checkedPlace(typed: string | null): string | null {
  if (typed === null || typed.trim() === '') return null
  const url = normalAddress(typed)
  if (url === null)
    throw new Refusal('invalid', 'column-address', `“${typed.trim().slice(0, 100)}”不是网址。请从浏览器的地址栏复制完整的网址。`)
  return url
}

/** Units that may keep a column: all exist today. 保障单位 */
export async function checkedKeepers(tx: Db, units: readonly string[]): Promise<readonly string[]> {
  const all = [...new Set(units)]
  for (const id of all) {
    const unit = await unitById(tx, id)
    if (!unit) throw new Refusal('not-found', 'no-unit', '没有选定的保障单位，请重新选择。')
    if (unit.validTo !== null) throw new Refusal('conflict', 'unit-ended', '选定的保障单位已经撤销或合并。请选择现在的单位。')
  }
  return all
}

export const checkedOpenKeepers = (typed: readonly string[]): readonly string[] => [
  ...new Set(typed.map((one) => one.trim()).filter((one) => one !== '')),
]
