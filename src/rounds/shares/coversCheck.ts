import type { CheckId } from '../../model/Expression.ts'
import type { Asked } from '../../programme/askedChecks.ts'
import { checksIn, coversCell, type Share } from './Share.ts'

/** Is a unit's check in the share? One of the whole programme is, where a row of the share reads it. 检查点是否在考核范围内 */
export function coversCheck(share: Share, asked: Asked, unit: string, check: CheckId): boolean {
  const found = asked.checks.get(check)
  if (!found) return false
  return found.home ? coversCell(share, { unit, node: found.home.code }) : checksIn(share, asked, { unit }).has(check)
}
