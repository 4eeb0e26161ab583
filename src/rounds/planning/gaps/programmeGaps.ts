import { daysBetween } from '../../../calendar/WorkCalendar.ts'
import { distinctTitle } from '../distinctTitle.ts'
import { coveredPeriod, periodChoices, yearsNeeded } from '../periodChoices.ts'
import { blocks, warns, type PlanGap } from '../PlanGap.ts'
import type { PlanState } from './PlanState.ts'

/** What is wanting of the programme, the title and the time. 方案和期间 */
export function programmeGaps({ plan, programme, calendar, titles }: PlanState): readonly PlanGap[] {
  return [...titleGaps(plan.title, titles), ...timeGaps({ plan, programme }), ...calendarGaps({ plan, programme, calendar })]
}

function titleGaps(title: string, taken: readonly string[]): readonly PlanGap[] {
  if (title === '')
    return [blocks('programme', { code: 'title-missing', message: '批次还没有名称', remedy: '写上名称，如“2026年度政务公开考核”' })]
  if (!taken.includes(title)) return []
  const remedy = `加上年度、期次或者次数，便于分清，如“${distinctTitle(title, taken)}”`
  return [warns('programme', { code: 'title-taken', message: `已经有一个批次叫“${title}”`, remedy })]
}

function timeGaps({ plan, programme }: Pick<PlanState, 'plan' | 'programme'>): readonly PlanGap[] {
  const { asOf, period, shift } = plan
  const covered = coveredPeriod(programme, plan)
  const choices = periodChoices(programme, shift)
  const gaps: PlanGap[] = []
  if (choices.length > 0 && !choices.some(({ from, to }) => from === period?.from && to === period.to)) {
    const message = period ? `本批次的期间${period.from}至${period.to}不是方案的一期` : '这个方案一年做几期，还没有选本批次是哪一期'
    gaps.push(
      blocks('programme', { code: 'period-missing', message, remedy: `请从${choices.map(({ title }) => title).join('、')}中选一期` }),
    )
  }
  if (choices.length === 0 && period && !isWithin(period, coveredPeriod(programme, { shift, period: null })))
    gaps.push(
      blocks('programme', {
        code: 'period-outside',
        message: `本批次的期间${period.from}至${period.to}不在方案的考核期间之内，或者起止颠倒`,
        remedy: '请核对起止日期，或改选考核年度',
      }),
    )
  if (asOf === null) {
    gaps.push(
      blocks('programme', { code: 'as-of-missing', message: '还没有写计分截止日', remedy: `一般是考核期间的最后一天 ${covered.to}` }),
    )
  } else if (asOf < covered.from || daysBetween(covered.to, asOf) > 366) {
    const message = `计分截止日${asOf}不在考核期间${covered.from}至${covered.to}或其后一年之内`
    gaps.push(warns('programme', { code: 'as-of-far', message, remedy: '请核对；换一年开展的，改选考核年度' }))
  }
  return gaps
}

const isWithin = (
  { from, to }: { readonly from: string; readonly to: string },
  whole: { readonly from: string; readonly to: string },
): boolean => from <= to && from >= whole.from && to <= whole.to

function calendarGaps({ plan, programme, calendar }: Pick<PlanState, 'plan' | 'programme' | 'calendar'>): readonly PlanGap[] {
  const missing = yearsNeeded(programme, plan).filter((year) => !calendar.years.includes(year))
  if (missing.length === 0) return []
  const years = missing.map((year) => `${year}年`).join('、')
  return [
    blocks('programme', {
      code: 'calendar-missing',
      message: `工作日历里没有${years}的节假日安排，期限算不出来`,
      remedy: `请在“系统—工作日历”里按国务院办公厅的通知登记${years}的放假安排`,
      about: missing.join(','),
    }),
  ]
}
