import { weekdayOf } from '../../../../calendar/WorkCalendar.ts'
import { dayNumber } from '../../../../model/CalendarDate.ts'
import { weeksOf, type ToldDay } from './yearDays.ts'

const WEEK = ['一', '二', '三', '四', '五', '六', '日']
const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1)

interface YearCalendarProps {
  readonly year: number
  readonly told: ReadonlyMap<string, ToldDay>
  readonly today: string
}

/** Twelve small months: 休 for days off, 班 for weekends that are worked. 全年日历 */
export function YearCalendar({ year, told, today }: YearCalendarProps) {
  return (
    <div className="year-calendar">
      {MONTHS.map((month) => (
        <table key={month} className="month">
          <caption>{month} 月</caption>
          <thead>
            <tr>
              {WEEK.map((day) => (
                <th key={day} scope="col">
                  <span className="hidden">周</span>
                  {day}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(year, month).map((week, at) => (
              <tr key={at}>
                {week.map((day, place) =>
                  day === null ? <td key={place} /> : <Day key={day} day={day} told={told.get(day)} today={today} />,
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}

interface DayProps {
  readonly day: string
  readonly told: ToldDay | undefined
  readonly today: string
}

function Day({ day, told, today }: DayProps) {
  const isWeekend = weekdayOf(dayNumber(day)) >= 5
  const kind = told ? (told.isOff ? 'off' : 'on') : isWeekend ? 'weekend' : undefined
  return (
    <td
      data-kind={kind}
      aria-current={day === today ? 'date' : undefined}
      title={told && `${day} ${told.name}${told.isOff ? '放假' : '调休上班'}（${told.title}）`}
    >
      {Number(day.slice(8))}
      {told && <span className="day-mark">{told.isOff ? '休' : '班'}</span>}
    </td>
  )
}
