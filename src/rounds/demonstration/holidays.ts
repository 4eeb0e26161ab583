import type { CalendarData } from '../../model/RoundFacts.ts'
import { dateFromDayNumber, dayNumber, type CalendarDate } from '../../model/CalendarDate.ts'

/**
 * Days off and make-up days as first and last day.
 *
 * @source 国办发明电〔2018〕15号、国办发明电〔2019〕3号、国办发明电〔2019〕16号、国办发明电〔2020〕1号、国办发明电〔2020〕27号
 */
const NOTICES: Readonly<
  Record<number, { readonly off: readonly (readonly [CalendarDate, CalendarDate])[]; readonly worked: readonly CalendarDate[] }>
> = {
  2019: {
    off: [
      ['2019-01-01', '2019-01-01'],
      ['2019-02-04', '2019-02-10'],
      ['2019-04-05', '2019-04-07'],
      ['2019-05-01', '2019-05-04'],
      ['2019-06-07', '2019-06-09'],
      ['2019-09-13', '2019-09-15'],
      ['2019-10-01', '2019-10-07'],
    ],
    worked: ['2019-02-02', '2019-02-03', '2019-04-28', '2019-05-05', '2019-09-29', '2019-10-12'],
  },
  2020: {
    off: [
      ['2020-01-01', '2020-01-01'],
      ['2020-01-24', '2020-02-02'],
      ['2020-04-04', '2020-04-06'],
      ['2020-05-01', '2020-05-05'],
      ['2020-06-25', '2020-06-27'],
      ['2020-10-01', '2020-10-08'],
    ],
    worked: ['2020-01-19', '2020-04-26', '2020-05-09', '2020-06-28', '2020-09-27', '2020-10-10'],
  },
  2021: {
    off: [
      ['2021-01-01', '2021-01-03'],
      ['2021-02-11', '2021-02-17'],
      ['2021-04-03', '2021-04-05'],
      ['2021-05-01', '2021-05-05'],
      ['2021-06-12', '2021-06-14'],
      ['2021-09-19', '2021-09-21'],
      ['2021-10-01', '2021-10-07'],
    ],
    worked: ['2021-02-07', '2021-02-20', '2021-04-25', '2021-05-08', '2021-09-18', '2021-09-26', '2021-10-09'],
  },
}

const daysOf = ([from, to]: readonly [CalendarDate, CalendarDate]): readonly CalendarDate[] =>
  Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, at) => dateFromDayNumber(dayNumber(from) + at))

/** A calendar of the years around a period; years without a notice here have their weekends off, which will do for a demonstration. 节假日 */
export function demonstrationCalendar({ from, to }: { readonly from: CalendarDate; readonly to: CalendarDate }): CalendarData {
  const [first, last] = [Number(from.slice(0, 4)) - 1, Number(to.slice(0, 4)) + 1]
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const notices = years.flatMap((year) => NOTICES[year] ?? [])
  return { years, holidays: notices.flatMap(({ off }) => off.flatMap(daysOf)), workdays: notices.flatMap(({ worked }) => worked) }
}
