import type { CalendarAnswer } from '../../../../../server/routes/calendar.ts'
import { stretchesOf } from '../yearDays.ts'

/** A holiday as it is being typed. */
export interface HolidayDraft {
  readonly key: number
  readonly name: string
  readonly from: string
  readonly to: string
  /** Days that are worked for it; empty ones are not filled in yet. */
  readonly workdays: readonly string[]
  readonly text: string
}

/** 通知草稿 */
export interface NoticeDraft {
  readonly title: string
  readonly number: string
  readonly issued: string
  readonly holidays: readonly HolidayDraft[]
}

export const newHoliday = (key: number, name = ''): HolidayDraft => ({ key, name, from: '', to: '', workdays: [], text: '' })

const YEARLY = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节']

/** What a notice looks like before anything is typed: a whole year's has its holidays' names. */
export const newDraft = (year: number, isChange: boolean): NoticeDraft => ({
  title: isChange ? '' : `国务院办公厅关于${year}年部分节假日安排的通知`,
  number: '',
  issued: '',
  holidays: isChange ? [newHoliday(0)] : YEARLY.map((name, at) => newHoliday(at, name)),
})

/** Every field that must be there is. */
export const isFilled = ({ title, holidays }: NoticeDraft): boolean =>
  title.trim() !== '' && holidays.length > 0 && holidays.every(({ name, from, to }) => name.trim() !== '' && from !== '' && to !== '')

/** As the server takes it. */
export const noticeFrom = ({ title, number, issued, holidays }: NoticeDraft) => ({
  title,
  number,
  issued,
  holidays: holidays.map(({ name, from, to, workdays, text }) => ({
    name,
    from,
    to,
    workdays: workdays.filter((day) => day !== ''),
    text,
  })),
})

/**
 * The year's notices that were put in before: one that is put in later stands for all of them, so they come along. 已登记的通知
 *
 * A holiday in several pieces is said in pieces, without its words, which are about all of it.
 */
export const ownNotices = ({ years }: Pick<CalendarAnswer, 'years'>, year: number) =>
  years
    .filter((part) => part.own && part.year === year)
    .flatMap(({ notices }) => notices)
    .map(({ title, number, issued, holidays }) => ({
      title,
      number,
      issued,
      holidays: holidays.flatMap(({ name, text, off, workdays }) => {
        const pieces = stretchesOf(off)
        return pieces.map((piece, at) => ({ name, ...piece, text: pieces.length > 1 ? '' : text, workdays: at === 0 ? workdays : [] }))
      }),
    }))
