import { z } from 'zod'
import { beijingDate } from '../../model/Instant.ts'
import { ACTION_IDS, type ActionId } from '../../permissions/actions.ts'
import { isOfUnit } from '../../permissions/unitRoles.ts'
import { hasBonuses } from '../../rounds/claims/bonusesOf.ts'
import { termsOf, type Terms } from '../../rounds/life/terms/termsOf.ts'
import { findRoundHead, membersWithin } from '../../store/queries/roundHeads.ts'
import { officialNames } from '../../store/queries/units.ts'
import { mayToo } from '../routing/decide.ts'
import { findTarget, notThere } from '../routing/findTarget.ts'
import { route, type ServedRoute } from '../routing/route.ts'

const named = z.object({ id: z.string().meta({ title: '编号' }), name: z.string().meta({ title: '名称' }) })

const roundHead = z.object({
  id: z.string().meta({ title: '编号' }),
  title: z.string().meta({ title: '名称' }),
  programme: z
    .object({
      hash: z.string().meta({ title: '方案的摘要' }),
      id: z.string().meta({ title: '方案编号' }),
      title: z.string().meta({ title: '方案名称' }),
    })
    .meta({ title: '考核方案' }),
  unit: named.meta({ title: '组织考核的地区或单位' }),
  asOf: z.string().meta({ title: '截至日期' }),
  moved: z
    .object({ from: z.number().int().meta({ title: '通知原文的年份' }), to: z.number().int().meta({ title: '本批次的年份' }) })
    .nullable()
    .meta({ title: '用于别的年份的通知' }),
  simple: z.boolean().meta({ title: '简易批次' }),
  demonstration: z.boolean().meta({ title: '演示' }),
  members: z.number().int().meta({ title: '被考核单位数' }),
  claims: z.boolean().meta({ title: '方案里有单位可以申报的加分' }),
  own: z.array(named).meta({ title: '名单里归您填报、审核的单位' }),
  may: z.array(z.enum(ACTION_IDS as readonly [ActionId, ...ActionId[]])).meta({ title: '在整个批次里有权做的操作' }),
})

/** A round as each of its pages is headed. 批次抬头 */
export type RoundHead = z.output<typeof roundHead>

/** 批次: what it is, and what who asks may do in it. */
export const roundHeadRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/rounds/:round',
    { summary: '一个批次是什么、我在其中能做什么', answer: roundHead },
    async ({ world, visitor, input: { params } }) => {
      const { db, now } = world.store
      const head = await findRoundHead(db, params.round)
      const target = await findTarget(world, 'round', params.round, params, visitor.person.id)
      if (!head || !target) throw notThere('round')
      const held = visitor.duties.filter((duty) => isOfUnit(duty) && (duty.round === null || duty.round === head.id))
      const own = await membersWithin(
        db,
        head.id,
        held.map(({ unit }) => unit),
      )
      const names = await officialNames(db, [head.unit], beijingDate(now()))
      const terms = await termsOf(db, head.id)
      return {
        ...head,
        claims: hasBonuses(terms),
        moved: head.shift === 0 ? null : yearsOf(terms, head.shift),
        unit: { id: head.unit, name: names.get(head.unit) ?? head.unit },
        own: [...own],
        may: ACTION_IDS.filter((action) => mayToo(visitor, action, target)),
      }
    },
  ),
]

/** The notice's own year, which its words still name, and the one in which it is carried out. */
function yearsOf({ compiled }: Terms, shift: number) {
  const to = Number(compiled.programme.period.to.slice(0, 4))
  return { from: to - shift, to }
}
