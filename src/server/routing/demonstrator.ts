import { isNull } from 'drizzle-orm'
import type { Db } from '../../store/Db.ts'
import { units } from '../../store/schema/units.ts'
import type { SignedIn } from './Visitor.ts'

/** Whoever sits at the machine of a demonstration: keeps and organises the whole of it. 演示管理员 */
export async function demonstrator(db: Db): Promise<SignedIn> {
  const roots = await db.select({ unit: units.id }).from(units).where(isNull(units.parent))
  const duties = roots.flatMap(({ unit }) =>
    (['administrator', 'organiser'] as const).map((role) => ({ role, unit, above: [], round: null })),
  )
  return { by: 'demonstration', person: { id: 'demonstration', login: 'demo', name: '演示管理员', unit: roots[0]?.unit ?? '' }, duties }
}
