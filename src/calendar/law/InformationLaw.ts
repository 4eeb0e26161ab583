import type { CalendarDate } from '../../model/CalendarDate.ts'

/** One version of the regulation on government information, as far as it sets clocks; numbers are workdays. 政府信息公开条例的一个版本 */
export interface InformationLaw {
  readonly id: '2007' | '2019'
  /** Official number: 国务院令第492号. */
  readonly number: string
  /** First day on which it applies. */
  readonly inForce: CalendarDate
  /** Within so many workdays the request is answered. */
  readonly reply: number
  /** The answer may be put off by at most so many. */
  readonly extension: number
  readonly replyArticle: string
  /** Where it says from which day a completed request counts; null where it does not. */
  readonly completionArticle: string | null
  /** Within so many workdays of receipt the applicant is told, once, what to complete; null where no time is set. */
  readonly askCompletion: number | null
  /** Within so many workdays a third party gives its opinion; null where no time is set. */
  readonly thirdParty: number | null
  readonly thirdPartyArticle: string
}

/**
 * The versions, oldest first. 条例各版本
 *
 * @source 国务院令第492号，2008年5月1日起施行；国务院令第711号修订，2019年5月15日起施行
 */
export const INFORMATION_LAWS = [
  {
    id: '2007',
    number: '国务院令第492号',
    inForce: '2008-05-01',
    reply: 15,
    extension: 15,
    replyArticle: '第二十四条',
    completionArticle: null,
    askCompletion: null,
    thirdParty: null,
    thirdPartyArticle: '第二十四条',
  },
  {
    id: '2019',
    number: '国务院令第711号',
    inForce: '2019-05-15',
    reply: 20,
    extension: 20,
    replyArticle: '第三十三条',
    completionArticle: '第三十条',
    askCompletion: 7,
    thirdParty: 15,
    thirdPartyArticle: '第三十二条、第三十三条',
  },
] as const satisfies readonly InformationLaw[]

/** A day before the first version was in force has no clock. 当时还没有条例 */
export class LawNotInForce extends Error {
  override readonly name = 'LawNotInForce'
  readonly day: CalendarDate

  constructor(day: CalendarDate) {
    super(`《政府信息公开条例》自${INFORMATION_LAWS[0].inForce}起施行，${day}收到的申请没有条例规定的答复期限。请检查收到日期`)
    this.day = day
  }
}

/**
 * The version in force on a day. 当日施行的条例
 *
 * @throws LawNotInForce for a day before 2008-05-01
 */
export function informationLawOn(day: CalendarDate): InformationLaw {
  const law = INFORMATION_LAWS.findLast(({ inForce }) => inForce <= day)
  if (!law) throw new LawNotInForce(day)
  return law
}
