import { z } from 'zod'
import type { HolidayNotice } from '../../calendar/HolidayNotice.ts'
import { Refusal } from '../../model/Refusal.ts'
import { calendarYaml } from '../../rounds/calendars/calendarYaml.ts'
import { effectiveCalendar } from '../../rounds/calendars/effectiveCalendar.ts'
import { previewCalendarNotice, type CalendarEffect } from '../../rounds/calendars/previewCalendarNotice.ts'
import { putCalendarNotice, withdrawCalendarNotice } from '../../rounds/calendars/putCalendarNotice.ts'
import { listCalendarNotices, noticesThatCount } from '../../store/queries/calendars.ts'
import { namesOfPeople } from '../../store/queries/people.ts'
import { day, id, instant, line, paragraph, reason } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { shippedCalendars } from '../shippedCalendars.ts'

const days = z.array(z.string())

const notice = z.object({
  title: z.string().meta({ title: '通知名称' }),
  number: z.string().meta({ title: '文号' }),
  issued: z.string().meta({ title: '印发日期' }),
  holidays: z
    .array(
      z.object({
        name: z.string().meta({ title: '节日' }),
        text: z.string().meta({ title: '通知原文' }),
        off: days.meta({ title: '放假日' }),
        workdays: days.meta({ title: '调休上班日' }),
      }),
    )
    .meta({ title: '节日安排' }),
})

const calendar = z.object({
  years: z
    .array(
      z.object({
        year: z.number().int().meta({ title: '年份' }),
        notices: z.array(notice).meta({ title: '通知' }),
        own: z.boolean().meta({ title: '本机登记的' }),
      }),
    )
    .meta({ title: '各年的安排，后面的覆盖前面的' }),
  holidays: days.meta({ title: '全部放假日' }),
  workdays: days.meta({ title: '全部调休上班日' }),
  put: z
    .array(
      z.object({
        id: z.number().int().meta({ title: '编号' }),
        year: z.number().int().meta({ title: '年份' }),
        why: z.string().meta({ title: '理由' }),
        by: z.string().meta({ title: '登记人' }),
        at: instant('登记时间'),
        withdrawnAt: instant('撤回时间').nullable(),
        counts: z.boolean().meta({ title: '正在使用' }),
      }),
    )
    .meta({ title: '本机登记过的安排' }),
})
/** The calendar by which new rounds count, and where its words come from. */
export type CalendarAnswer = z.output<typeof calendar>

const effect = z.object({
  changedDays: days.meta({ title: '与现在不同的日子' }),
  rounds: z
    .array(z.object({ id: id('编号'), title: z.string().meta({ title: '批次' }), days: days.meta({ title: '算法不同的日子' }) }))
    .meta({ title: '未定稿、仍按建立时的日历计算的批次' }),
})
/** What a notice changes. */
export type CalendarEffectAnswer = z.output<typeof effect>

const year = z.coerce.number().int().min(2000).max(2100).meta({ title: '年份' })
const fields = z.object({
  notices: z
    .array(
      z.object({
        title: line('通知名称'),
        number: paragraph('文号', 100).default(''),
        issued: z
          .union([z.literal(''), day('印发日期')])
          .default('')
          .meta({ title: '印发日期' }),
        holidays: z
          .array(
            z.object({
              name: line('节日', 50),
              text: paragraph('通知原文').default(''),
              from: day('放假第一天'),
              to: day('放假最后一天'),
              workdays: z.array(day('上班日')).max(30).default([]).meta({ title: '调休上班日' }),
            }),
          )
          .min(1)
          .max(30)
          .meta({ title: '节日安排' }),
      }),
    )
    .min(1)
    .max(20)
    .optional()
    .meta({ title: '通知，紧急调整的写在后面' }),
  yaml: line('日历文件的全文，代替“通知”', 100_000).optional(),
})

function yamlOf(ofYear: number, { notices, yaml }: z.output<typeof fields>): string {
  if ((notices === undefined) === (yaml === undefined))
    throw new Refusal('invalid', 'calendar-one-form', '请填表单，或者给出日历文件，两样选一样。')
  return yaml ?? calendarYaml(ofYear, notices ?? [])
}

const shownEffect = ({ changedDays, rounds }: CalendarEffect): CalendarEffectAnswer => ({
  changedDays: [...changedDays],
  rounds: rounds.map((one) => ({ ...one, days: [...one.days] })),
})

const shownNotice = ({ title, number = '', issued = '', holidays }: HolidayNotice) => ({
  title,
  number,
  issued,
  holidays: holidays.map(({ name, text = '', off, workdays }) => ({ name, text, off: [...off], workdays: [...workdays] })),
})

/** 工作日历: which days are worked, and notices that an administrator puts in. */
export const calendarRoutes: readonly ServedRoute[] = [
  route('GET /api/calendar', { summary: '工作日历和它的出处', answer: calendar }, async ({ world: { store } }) => {
    const { parts, calendar: all } = await effectiveCalendar(store.db, await shippedCalendars())
    const put = await listCalendarNotices(store.db)
    const people = await namesOfPeople(store.db, put.map(({ by }) => by)) // prettier-ignore
    const shipped = (await shippedCalendars()).length
    const counting = new Set(noticesThatCount(put).map((row) => row.id))
    return {
      years: parts.map(({ years, notices }, at) => ({ year: years[0] ?? 0, notices: notices.map(shownNotice), own: at >= shipped })),
      holidays: [...all.holidays],
      workdays: [...all.workdays],
      put: put.map(({ id: number, year: ofYear, why, by, at, withdrawnAt }) => {
        return { id: number, year: ofYear, why, by: people.get(by) ?? '', at, withdrawnAt, counts: counting.has(number) }
      }),
    }
  }),

  route(
    'POST /api/calendar/:year/preview',
    { summary: '预览一年的节假日安排会改变什么，不登记', params: z.object({ year }), body: fields, answer: effect },
    async ({ world: { store }, input: { params, body } }) =>
      shownEffect(await previewCalendarNotice(store.db, await shippedCalendars(), { year: params.year, yaml: yamlOf(params.year, body) })),
  ),

  route(
    'PUT /api/calendar/:year',
    { summary: '登记一年的节假日安排', params: z.object({ year }), body: fields.extend({ why: reason() }), answer: effect },
    async ({ world: { store }, actor, input: { params, body } }) => {
      const said = { year: params.year, yaml: yamlOf(params.year, body), why: body.why }
      return shownEffect(await putCalendarNotice(store, actor, await shippedCalendars(), said))
    },
  ),

  route(
    'POST /api/calendar/notices/:notice/withdraw',
    {
      summary: '撤回本机登记的节假日安排',
      params: z.object({ notice: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).meta({ title: '编号' }) }),
      body: z.object({ why: reason() }),
      answer: effect,
    },
    async ({ world: { store }, actor, input: { params, body } }) =>
      shownEffect(await withdrawCalendarNotice(store, actor, await shippedCalendars(), { id: params.notice, why: body.why })),
  ),
]
