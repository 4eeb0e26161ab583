import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { CalendarAnswer } from '../../../../server/routes/calendar.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { useHolds } from '../../../me.ts'
import { todayInBeijing } from '../../../today.ts'
import { SystemFrame } from '../SystemFrame.tsx'
import { calendarQuery } from './calendarQueries.ts'
import { NoticeForm } from './notice/NoticeForm.tsx'
import { YearCalendar } from './YearCalendar.tsx'
import { toldDays } from './yearDays.ts'
import { YearNotices } from './YearNotices.tsx'

/** 工作日历: which days are worked, by which notice, and how to put one in. */
export function CalendarPage() {
  return (
    <SystemFrame title="工作日历" lead="“几个工作日内”、答复期限、还剩几天，都按它算。没有登记的年份，期限不猜，会说明缺哪一年。">
      <Loaded query={useQuery(calendarQuery)}>{(calendar) => <Whole calendar={calendar} />}</Loaded>
    </SystemFrame>
  )
}

type Adding = 'year' | 'change' | null

function Whole({ calendar }: { readonly calendar: CalendarAnswer }) {
  const search = useSearch({ from: '/system/calendar' })
  const navigate = useNavigate({ from: '/system/calendar' })
  const mayManage = useHolds('calendar.manage')
  const [adding, setAdding] = useState<Adding>(null)
  const today = todayInBeijing()
  const covered = [...new Set(calendar.years.map(({ year }) => year))].filter((year) => year > 0).toSorted((a, b) => a - b)
  const last = covered.at(-1) ?? Number(today.slice(0, 4))
  const thisYear = Number(today.slice(0, 4))
  const year = search.year ?? (covered.includes(thisYear) ? thisYear : last)
  const isCovered = covered.includes(year)
  return (
    <>
      <div className="bar-line">
        <nav className="segments" aria-label="年份">
          {[...covered, last + 1].map((one) => (
            <Link key={one} to="/system/calendar" search={{ year: one }} aria-current={one === year ? 'page' : undefined}>
              {one}
              {one > last && <span className="quiet"> 未登记</span>}
            </Link>
          ))}
        </nav>
        {mayManage && adding === null && (
          <p className="actions">
            {isCovered && (
              <button type="button" className="button" onClick={() => setAdding('change')}>
                {year} 年有紧急调整
              </button>
            )}
            <button type="button" className="button primary" onClick={() => setAdding('year')}>
              登记一年的安排
            </button>
          </p>
        )}
      </div>
      {adding !== null && (
        <NoticeForm
          key={`${adding} ${year}`}
          calendar={calendar}
          year={adding === 'change' ? year : isCovered ? last + 1 : year}
          isChange={adding === 'change'}
          onClose={() => setAdding(null)}
          onDone={(done) => {
            setAdding(null)
            void navigate({ search: { year: done } })
          }}
        />
      )}
      {isCovered ? (
        <>
          <p className="calendar-legend">
            <span>
              <b data-kind="off">休</b> 放假
            </span>
            <span>
              <b data-kind="on">班</b> 调休上班
            </span>
            <span className="quiet">没有标的：周一至周五上班，周六、周日休息。指着日子可以看是哪份通知说的。</span>
          </p>
          <YearCalendar year={year} told={toldDays(calendar)} today={today} />
          <YearNotices calendar={calendar} year={year} mayManage={mayManage} />
          {year === last && (
            <p className="quiet">
              {last + 1} 年的通知还可能改动 {last} 年最后几天，登记以后自动更新。
            </p>
          )}
        </>
      ) : (
        adding === null && (
          <div className="notice-box">
            <p>
              {year} 年的节假日安排还没有登记，期限算不到这一年。国务院办公厅的通知一般在上一年十一月前后公布；公布以后，
              {mayManage ? '点“登记一年的安排”，照通知填写。' : '请系统管理员或政务公开办在这里登记。'}
            </p>
          </div>
        )
      )}
    </>
  )
}
