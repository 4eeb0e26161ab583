import { z } from 'zod'
import { CalendarNotCovered } from '../../calendar/CalendarNotCovered.ts'
import { deadlineFrom } from '../../calendar/deadlines/deadlineFrom.ts'
import { instantOf } from '../../calendar/deadlines/endMoment.ts'
import { workCalendarFrom } from '../../calendar/WorkCalendar.ts'
import { workdaysLeft } from '../../calendar/workdaysLeft.ts'
import { beijingDate, type Instant } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import { endOf, stageLock } from '../../model/stageLock.ts'
import { dutiesFor } from '../../permissions/may.ts'
import { assessingDuties } from '../../permissions/unitRoles.ts'
import { effectiveCalendar } from '../../rounds/calendars/effectiveCalendar.ts'
import { giveFeedback } from '../../rounds/feedback/giveFeedback.ts'
import { RULE_TEXT } from '../../rounds/feedback/ruleText.ts'
import { termsOf } from '../../rounds/life/terms/termsOf.ts'
import type { RoundFeedback } from '../../rounds/objections/ObjectionSheet.ts'
import { closingTime } from '../../rounds/stages/closingTime.ts'
import { listFeedbacks } from '../../store/queries/feedbacks.ts'
import { findRoundHead } from '../../store/queries/roundHeads.ts'
import { newestSnapshot } from '../../store/queries/settling.ts'
import { listStages } from '../../store/queries/stages.ts'
import { composed } from '../routing/Answer.ts'
import { mayToo } from '../routing/decide.ts'
import { id, instant, paragraph, reason } from '../routing/fields.ts'
import { findTarget, notThere } from '../routing/findTarget.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { shippedCalendars } from '../shippedCalendars.ts'
import { isOnlyOfUnit } from '../unitsOwn.ts'
import { unitFeedback } from '../unitFeedback.ts'
import type { World } from '../World.ts'

const MOST_WORKDAYS = 30

const shows = z
  .object({
    place: z.boolean().meta({ title: '本单位的名次和等次' }),
    others: z.enum(['none', 'places', 'points']).meta({ title: '同组其他单位：不公开、名次和等次、连同得分' }),
  })
  .meta({ title: '单位能看到的范围' })

/** 反馈: a settled result is shown to the units, and a window opens in which they may object. */
export const feedbackRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/rounds/:round/feedback',
    { summary: '结果反馈到哪一步：最近一次反馈、期限、什么情况下改分', answer: composed('RoundFeedback') },
    async ({ world, visitor, input: { params } }) => {
      const target = await findTarget(world, 'round', params.round, params, visitor.person.id)
      if (!target) throw notThere('round')
      const given = await givenIn(world, params.round)
      return {
        now: world.store.now(),
        given,
        toGive: mayToo(visitor, 'result.feed-back', target) ? await toGive(world, params.round) : null,
      }
    },
  ),

  route(
    'POST /api/rounds/:round/feedback',
    {
      summary: '把反馈前定稿的结果反馈给各单位，开始受理异议',
      body: z.object({
        snapshot: id('看过的定稿'),
        closesAt: instant('提出异议的截止时间'),
        late: z.enum(['accepted', 'refused']).meta({ title: '逾期提出的怎么办：照收并注明、不再受理' }),
        shows,
        rule: paragraph('什么情况下改分', 4_000),
        again: z.boolean().meta({ title: '复核过的指标可以再提一次' }),
        why: reason('说明'),
      }),
      answer: z.object({ id: id('编号') }),
    },
    async ({ world, actor, input: { params, body } }) => {
      const receiptNow = async () => {
        const results = await world.roundResults(params.round)
        if (!results) throw notThere('round')
        return results.round.receipt
      }
      const closesAt = new Date(body.closesAt).toISOString()
      const made = await giveFeedback(world.store, actor, { ...params, ...body, closesAt, receiptNow })
      return { id: made }
    },
  ),

  route(
    'GET /api/rounds/:round/units/:unit/feedback',
    { summary: '一个单位的反馈：能看什么、异议期限、提出过的异议', answer: composed('UnitFeedback') },
    async ({ world, visitor, input: { params } }) => {
      const target = await findTarget(world, 'round-unit', '', params, visitor.person.id)
      if (!target) throw notThere('round-unit')
      const [draft, file] = [mayToo(visitor, 'objection.draft', target), mayToo(visitor, 'objection.file', target)]
      const isOwn = draft || (await isOnlyOfUnit(world, visitor, 'objection.read', params))
      const share = await world.shareIn(params.round, visitor.person, dutiesFor(assessingDuties(visitor.duties), 'objection.read'))
      return unitFeedback(world, params, { isOwn, share, may: { draft, file } })
    },
  ),
]

async function givenIn({ store: { db, now } }: World, round: string): Promise<RoundFeedback['given']> {
  const [newest, ...earlier] = await listFeedbacks(db, round)
  if (!newest) return null
  const { calendar } = await termsOf(db, round)
  const at = now()
  const stages = (await listStages(db, round)).map((stage) => ({ ...stage, until: null }))
  const lock = stageLock(stages, 'object', at)
  const closesAt = lock.state === 'free' ? newest.closesAt : endOf(lock.stage)
  return {
    ...{ id: newest.id, at: newest.at, rule: newest.rule, again: newest.again, shows: newest.shows, closesAt },
    number: earlier.length + 1,
    workdaysLeft: closesAt === null || closesAt <= at ? null : workdaysLeft(closesAt, at, calendar),
  }
}

async function toGive(world: World, round: string): Promise<RoundFeedback['toGive']> {
  const { db, now } = world.store
  const settled = await newestSnapshot(db, round, 'feedback')
  const results = settled && (await world.roundResults(round))
  const [given] = await listFeedbacks(db, round)
  return {
    settled: settled && {
      ...{ id: settled.id, number: settled.number, at: settled.at },
      isStale: results?.round.receipt !== settled.receipt,
      isGiven: given?.snapshot === settled.id,
    },
    ends: await endsFrom(world, round, now()),
    rule: given?.rule ?? RULE_TEXT,
    units: settled ? Object.keys(settled.files).length : ((await findRoundHead(db, round))?.members ?? 0),
  }
}

/** By the calendar that counts now, notices of the administrator included, as far as it reaches. */
async function endsFrom({ store: { db } }: World, round: string, now: Instant): Promise<NonNullable<RoundFeedback['toGive']>['ends']> {
  const calendar = workCalendarFrom((await effectiveCalendar(db, await shippedCalendars())).calendar)
  // The window of days ends with the last of them, as those of the round's other stages do.
  const at = closingTime(await listStages(db, round), 'feedback', calendar)
  const ends: { workdays: number; closesAt: Instant }[] = []
  try {
    for (let workdays = 1; workdays <= MOST_WORKDAYS; workdays++) {
      const { due } = deadlineFrom(calendar, { from: beijingDate(now), length: workdays, unit: 'workdays', at })
      ends.push({ workdays, closesAt: instantOf(due) })
    }
  } catch (error) {
    if (!(error instanceof CalendarNotCovered)) throw error
  }
  if (ends.length === 0)
    throw new Refusal('conflict', 'feedback-calendar', '工作日历没有今年的安排，算不出异议期限。请先在“系统—工作日历”里登记节假日安排。')
  return ends
}
