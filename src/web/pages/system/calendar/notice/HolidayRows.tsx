import { newHoliday, type HolidayDraft } from './NoticeDraft.ts'

interface HolidayRowsProps {
  readonly holidays: readonly HolidayDraft[]
  readonly onChange: (holidays: readonly HolidayDraft[]) => void
}

/** 节日安排: a line a holiday. */
export function HolidayRows({ holidays, onChange }: HolidayRowsProps) {
  const set = (key: number, to: Partial<HolidayDraft>) => onChange(holidays.map((one) => (one.key === key ? { ...one, ...to } : one)))
  return (
    <div className="table-scroll">
      <table className="list-table holiday-rows">
        <caption className="hidden">节日安排</caption>
        <thead>
          <tr>
            <th scope="col">节日</th>
            <th scope="col">放假第一天</th>
            <th scope="col">最后一天</th>
            <th scope="col">调休上班日</th>
            <th scope="col">通知原文（可不填，填了会核对天数和星期）</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {holidays.map(({ key, name, from, to, workdays, text }, at) => {
            const called = name.trim() === '' ? `第 ${at + 1} 行` : name
            return (
              <tr key={key}>
                <td>
                  <input
                    aria-label={`第 ${at + 1} 行节日`}
                    className="holiday-name"
                    value={name}
                    onChange={({ target }) => set(key, { name: target.value })}
                  />
                </td>
                <td>
                  <input
                    type="date"
                    aria-label={`${called}放假第一天`}
                    value={from}
                    onChange={({ target }) =>
                      set(key, { from: target.value, ...(to === '' || to < target.value ? { to: target.value } : {}) })
                    }
                  />
                </td>
                <td>
                  <input
                    type="date"
                    aria-label={`${called}放假最后一天`}
                    value={to}
                    min={from}
                    onChange={({ target }) => set(key, { to: target.value })}
                  />
                </td>
                <td>
                  <div className="workday-list">
                    {workdays.map((day, place) => (
                      <input
                        key={place}
                        type="date"
                        aria-label={`${called}第 ${place + 1} 个上班日`}
                        value={day}
                        onChange={({ target }) => set(key, { workdays: workdays.with(place, target.value) })}
                      />
                    ))}
                    <button
                      type="button"
                      className="link"
                      aria-label={`给${called}加一个上班日`}
                      onClick={() => set(key, { workdays: [...workdays, ''] })}
                    >
                      加一天
                    </button>
                  </div>
                </td>
                <td>
                  <input
                    aria-label={`${called}的通知原文`}
                    className="holiday-text"
                    value={text}
                    onChange={({ target }) => set(key, { text: target.value })}
                  />
                </td>
                <td>
                  <button
                    type="button"
                    className="link"
                    aria-label={`去掉${called}`}
                    onClick={() => onChange(holidays.filter((one) => one.key !== key))}
                  >
                    去掉
                  </button>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="below-table">
        <button
          type="button"
          className="button"
          onClick={() => onChange([...holidays, newHoliday(Math.max(-1, ...holidays.map(({ key }) => key)) + 1)])}
        >
          加一个节日
        </button>
      </p>
    </div>
  )
}
