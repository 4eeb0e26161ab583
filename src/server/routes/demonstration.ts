import { z } from 'zod'
import { Refusal } from '../../model/Refusal.ts'
import { findPerson } from '../../store/queries/people.ts'
import { CAST } from '../demonstration/cast.ts'
import { NOTHING } from '../routing/Answer.ts'
import { givePersona } from '../routing/cookie.ts'
import { id } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { World } from '../World.ts'

const people = z.object({
  people: z
    .array(
      z.object({
        id: id('编号'),
        title: z.string().meta({ title: '是什么人' }),
        page: z.string().meta({ title: '他要办的事在哪一页' }),
        does: z.string().meta({ title: '他要办的事' }),
      }),
    )
    .meta({ title: '演示里的人' }),
})
export type DemonstrationPeople = z.output<typeof people>

/** 演示角色: as whom one looks around. */
export const demonstrationRoutes: readonly ServedRoute[] = [
  route('GET /api/demonstration/people', { summary: '演示里可以扮演谁', answer: people }, async ({ world }) => {
    refuseElsewhere(world)
    const there = await Promise.all(CAST.map(async (persona) => ((await findPerson(world.store.db, persona.id)) ? [persona] : [])))
    return { people: there.flat().map(({ id: persona, title, page, does }) => ({ id: persona, title, page, does })) }
  }),

  route(
    'POST /api/demonstration/as',
    {
      summary: '在演示里换一个角色',
      body: z.object({ person: id('编号').nullable().meta({ title: '扮演谁；空值表示演示管理员' }) }),
      answer: NOTHING,
    },
    async ({ world, http, input: { body } }) => {
      refuseElsewhere(world)
      if (body.person !== null && !(CAST.some((one) => one.id === body.person) && (await findPerson(world.store.db, body.person)))) {
        throw new Refusal('not-found', 'no-person', '演示里没有这个人，或者还没有准备好。请刷新再选。')
      }
      givePersona(http, body.person)
    },
  ),
]

function refuseElsewhere({ kind }: World): void {
  if (kind !== 'demonstration') throw new Refusal('not-found', 'no-demonstration', '这里是正式系统，没有演示角色。请用自己的账号登录。')
}
