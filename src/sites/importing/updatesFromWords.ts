import type { UpdatePeriod, Updates } from '../../model/Node.ts'
import { chineseNumber } from '../../pages/dates/chineseNumber.ts'

const STATIC =
  /^(?:不变|固定|固定不变|长期不变|长期公开|长期有效|长期|静态|静态栏目|一次性公开|无需更新|不需(?:要)?更新|不要求(?:定期)?更新|不定期更新要求)$/
const ANY_TIME =
  /^(?:随时|及时|实时|即时|适时|动态)(?:更新|公开|发布|调整|维护)*$|^有变化(?:即|就|时)?(?:更新|公开)$|^变更时更新$|^不定期(?:更新)?$/
/** Once, and not so many times: two in a month are no month's period. */
const ONCE = '(?:至少|不少于|应|须)?(?:更新|公开|发布|维护)?(?:至少|不少于)?(?:一|1)?(?:次|条)?(?:以上)?(?:更新|公开|发布)?'
const PERIODIC = new RegExp(`^(?:每|按)(?:个|一|1)?(日|天|周|星期|月|月份|季|季度|半年|年|年度)${ONCE}$`)
const NAMED = /^(日|天|周|月|季|季度|半年|年|年度)(?:度)?更新$/
const MONTHS = new RegExp(`^每(?:隔)?([0-9一二两三四五六七八九十]{1,4})个月${ONCE}$`)
const NUMBER = '([0-9一二两三四五六七八九十]{1,4})'
const UNIT = '个?(工作日|日|天|自然日|周|星期)'
/** Since the last update: 14天内有更新, 每14天更新一次. */
const WITHIN = new RegExp(
  `^(?:每(?:隔)?${NUMBER}${UNIT}${ONCE}|${NUMBER}${UNIT}(?:之)?内(?:应|须|要)?(?:有更新|有内容更新|至少更新(?:一|1)次|更新(?:一|1)次))$`,
)
/** Since the event, as the law has it: 信息形成或者变更之日起20个工作日内. */
const SINCE = new RegExp(
  `^(?:(?:自|在|于)?(?:政府)?(?:信息|文件|事项)?(?:形成|产生|制作|变更|印发|发布|获取|形成或变更|形成或者变更|产生或变更|制作或获取)+(?:之日|之后|后)?(?:起)?)?${NUMBER}${UNIT}(?:之)?内(?:予以|进行|应|须)?(?:更新|公开|发布|上网)*$`,
)
const HALF_MONTH = new RegExp(`^每半个?月${ONCE}$`)
const EACH_WORKDAY = new RegExp(`^每(?:个|一|1)?工作日${ONCE}$`)

const PERIODS: Readonly<Record<string, UpdatePeriod>> = {
  日: 'day',
  天: 'day',
  周: 'week',
  星期: 'week',
  月: 'month',
  月份: 'month',
  季: 'quarter',
  季度: 'quarter',
  半年: 'half-year',
  年: 'year',
  年度: 'year',
}

const PERIOD_OF_MONTHS: Readonly<Record<number, UpdatePeriod>> = { 1: 'month', 3: 'quarter', 6: 'half-year', 12: 'year' }

/** How often a column must change, from the words of a table; null: they say something else, or more than can be checked. 更新要求 */
export function updatesFromWords(written: string): Updates | null {
  const words = written.normalize('NFKC').replace(/\s|[。.;,，；]$/gu, '')
  if (STATIC.test(words)) return { kind: 'static' }
  if (ANY_TIME.test(words)) return { kind: 'as-it-happens' }
  if (HALF_MONTH.test(words)) return within(15, '日')
  if (EACH_WORKDAY.test(words)) return within(1, '工作日')
  const period = PERIODS[PERIODIC.exec(words)?.[1] ?? NAMED.exec(words)?.[1] ?? '']
  if (period !== undefined) return { kind: 'every', period }
  const months = PERIOD_OF_MONTHS[countFrom(MONTHS.exec(words)?.[1] ?? '') ?? 0]
  if (months !== undefined) return { kind: 'every', period: months }
  const since = WITHIN.exec(words)
  if (since) return within(countFrom(since[1] ?? since[3] ?? ''), since[2] ?? since[4] ?? '')
  const event = SINCE.exec(words)
  const duration = event && durationOf(countFrom(event[1] ?? ''), event[2] ?? '')
  return duration ? { kind: 'as-it-happens', within: duration } : null
}

/** So many, in figures or in characters; null: it says none. */
const countFrom = (written: string): number | null => (/^\d+$/.test(written) ? Number(written) : chineseNumber(written)) || null

function within(count: number | null, unit: string): Updates | null {
  const duration = durationOf(count, unit)
  return duration && { kind: 'within', duration }
}

function durationOf(count: number | null, unit: string): { readonly count: string; readonly unit: 'days' | 'workdays' } | null {
  if (count === null) return null
  const isWeeks = unit === '周' || unit === '星期'
  return { count: String(isWeeks ? count * 7 : count), unit: unit === '工作日' ? 'workdays' : 'days' }
}
