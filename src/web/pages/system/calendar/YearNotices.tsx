import { useState } from 'react'
import type { CalendarAnswer, CalendarEffectAnswer } from '../../../../server/routes/calendar.ts'
import { send } from '../../../ask.ts'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { formatInstant } from '../../../instants.ts'
import { calendarQuery } from './calendarQueries.ts'
import { stretchesOf, stretchInWords } from './yearDays.ts'

type Year = CalendarAnswer['years'][number]
type Put = CalendarAnswer['put'][number]

interface YearNoticesProps {
  readonly calendar: CalendarAnswer
  readonly year: number
  readonly mayManage: boolean
}

/** From which notices a year's days come. 出处 */
export function YearNotices({ calendar, year, mayManage }: YearNoticesProps) {
  const [withdrawing, setWithdrawing] = useState<Put | null>(null)
  const parts = calendar.years.filter((part) => part.year === year)
  const former = calendar.put.filter((row) => row.year === year && !row.counts)
  return (
    <>
      {parts.map((part) => (
        <PartPanel
          key={String(part.own)}
          part={part}
          put={part.own ? calendar.put.find((row) => row.year === year && row.counts) : undefined}
          onWithdraw={mayManage ? setWithdrawing : null}
        />
      ))}
      {former.length > 0 && (
        <section className="panel">
          <h2>登记过、不再使用的</h2>
          <ul className="unit-list">
            {former.map((row) => (
              <li key={row.id}>
                {formatInstant(row.at)} {row.by}：{row.why}
                <span className="quiet small">
                  {row.withdrawnAt === null ? '被后来登记的代替' : `${formatInstant(row.withdrawnAt)} 撤回`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {withdrawing && (
        <ReasonDialog
          title={`撤回 ${withdrawing.year} 年本机登记的安排`}
          submit="撤回"
          act={(why) => send<CalendarEffectAnswer>('POST', `/api/calendar/notices/${withdrawing.id}/withdraw`, { why })}
          changes={[calendarQuery.queryKey]}
          onClose={() => setWithdrawing(null)}
        >
          <ul className="will-happen">
            <li>这份安排不再使用：以前登记过的那一份重新有效；没有的，用程序自带的。</li>
            <li>以后开的批次按新的日历算；已经开了的批次照它开的时候的日历，不变。</li>
          </ul>
        </ReasonDialog>
      )}
    </>
  )
}

interface PartPanelProps {
  readonly part: Year
  readonly put: Put | undefined
  /** Null: the reader may not. */
  readonly onWithdraw: ((put: Put) => void) | null
}

function PartPanel({ part, put, onWithdraw }: PartPanelProps) {
  return (
    <section className="panel notices">
      <div className="bar-line">
        <p className="quiet">
          {put ? (
            <>
              本机登记：{put.by}，<span className="date">{formatInstant(put.at)}</span>。{put.why}
            </>
          ) : (
            '程序自带'
          )}
        </p>
        {put && onWithdraw && (
          <button type="button" className="button" onClick={() => onWithdraw(put)}>
            撤回这份安排
          </button>
        )}
      </div>
      {part.notices.map(({ title, number, issued, holidays }) => (
        <div key={`${title} ${issued}`} className="year-notice">
          <h2>{title}</h2>
          <p className="quiet small">{[number, issued === '' ? '' : `${issued} 印发`].filter((text) => text !== '').join('，')}</p>
          <div className="table-scroll">
            <table className="list-table">
              <thead>
                <tr>
                  <th scope="col">节日</th>
                  <th scope="col">放假</th>
                  <th scope="col">调休上班</th>
                </tr>
              </thead>
              <tbody>
                {holidays.map(({ name, text, off, workdays }) => (
                  <tr key={`${name} ${off[0] ?? ''}`}>
                    <th scope="row">{name}</th>
                    <td title={text === '' ? undefined : text}>{stretchesOf(off).map(stretchInWords).join('、')}</td>
                    <td>{workdays.join('、')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      ))}
    </section>
  )
}
