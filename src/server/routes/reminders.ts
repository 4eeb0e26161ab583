import { z } from 'zod'
import { STAGE_KINDS } from '../../model/RoundStage.ts'
import { dutiesFor } from '../../permissions/may.ts'
import { termsOf, type Terms } from '../../rounds/life/terms/termsOf.ts'
import { behindIn } from '../../rounds/reminders/behindIn.ts'
import { reminderText } from '../../rounds/reminders/reminderText.ts'
import { sendReminder } from '../../rounds/reminders/sendReminder.ts'
import type { Share } from '../../rounds/shares/Share.ts'
import { shareOf } from '../../rounds/shares/shareOf.ts'
import type { Db } from '../../store/Db.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { id, instant, reason } from '../routing/fields.ts'
import { notThere } from '../routing/findTarget.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { SignedIn } from '../routing/Visitor.ts'

const count = (title: string) => z.number().int().meta({ title })

const behind = z.object({
  position: count('第几个阶段'),
  stage: z.string().meta({ title: '阶段' }),
  kind: z.enum(STAGE_KINDS).meta({ title: '事项' }),
  state: z.enum(['not-yet', 'open', 'closed']).meta({ title: '状态' }),
  closesAt: instant('截止时间'),
  workdaysLeft: z.number().int().nullable().meta({ title: '还有几个工作日' }),
  units: z
    .array(
      z.object({
        unit: id('单位编号'),
        name: z.string().meta({ title: '单位' }),
        state: z.string().meta({ title: '办到哪一步' }),
        nobody: z.boolean().meta({ title: '没有填报人' }),
        until: instant('延期到').nullable(),
        overdue: z.boolean().meta({ title: '已经逾期' }),
      }),
    )
    .meta({ title: '没有办完的单位' }),
  assessors: z
    .array(
      z.object({
        kind: z.enum(['lead', 'person']).meta({ title: '牵头单位或个人' }),
        id: z.string().nullable().meta({ title: '编号' }),
        name: z.string().meta({ title: '名称' }),
        left: count('还差几处'),
        expected: count('共几处'),
      }),
    )
    .meta({ title: '没有评完的' }),
  text: z.string().meta({ title: '可以复制到工作群的文字' }),
})

const answer = z.object({ behind: z.array(behind).meta({ title: '有人没有办完的阶段' }) })
export type RemindersAnswer = z.output<typeof answer>

const sent = z.object({
  people: count('发给了几个人'),
  unreached: z.array(z.string()).meta({ title: '没有人可以收到的单位' }),
})
export type ReminderSentAnswer = z.output<typeof sent>

/** 催办: who is behind, what to paste into a chat group, and telling them. */
export const reminderRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/rounds/:round/reminders',
    { summary: '一个批次里谁还没有办完', answer },
    async ({ world: { store }, visitor, input: { params } }) => {
      const row = await findRound(store.db, params.round)
      if (!row) throw notThere('round')
      const terms = await termsOf(store.db, params.round)
      const stages = await behindIn(store.db, terms, store.now(), await shareToRemind(store.db, terms, visitor))
      return {
        behind: stages.map((stage) => ({
          ...stage,
          units: [...stage.units],
          assessors: [...stage.assessors],
          text: reminderText(row.title, stage),
        })),
      }
    },
  ),

  route(
    'POST /api/rounds/:round/reminders',
    {
      summary: '给几个单位的经办人发催办消息',
      body: z.object({ units: z.array(id('单位')).min(1).max(5_000).meta({ title: '单位' }), text: reason('催办的话') }),
      answer: sent,
    },
    async ({ world: { store }, visitor, actor, input: { params, body } }) => {
      const share = await shareToRemind(store.db, await termsOf(store.db, params.round), visitor)
      const { people, unreached } = await sendReminder(store, actor, { round: params.round, ...body, share })
      return { people, unreached: [...unreached] }
    },
  ),
]

/** What of a round is his by the duties that let him remind. */
const shareToRemind = (db: Db, terms: Terms, { person, duties }: SignedIn): Promise<Share> =>
  shareOf(db, terms, person, dutiesFor(duties, 'reminder.send'))
