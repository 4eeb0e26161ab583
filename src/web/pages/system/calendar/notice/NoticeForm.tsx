import { useState } from 'react'
import type { CalendarAnswer, CalendarEffectAnswer } from '../../../../../server/routes/calendar.ts'
import { send } from '../../../../ask.ts'
import { ActForm } from '../../../../components/form/ActForm.tsx'
import { AreaField, TextField } from '../../../../components/form/Field.tsx'
import { EffectStep } from './EffectStep.tsx'
import { HolidayRows } from './HolidayRows.tsx'
import { isFilled, newDraft, noticeFrom, ownNotices } from './NoticeDraft.ts'

interface NoticeFormProps {
  readonly calendar: CalendarAnswer
  readonly year: number
  /** An emergency change of a year that is there. */
  readonly isChange: boolean
  readonly onClose: () => void
  readonly onDone: (year: number) => void
}

/** 登记节假日安排: typed by the notice or given as a file, looked at, then put in. */
export function NoticeForm({ calendar, year: given, isChange, onClose, onDone }: NoticeFormProps) {
  const [yearText, setYear] = useState(String(given))
  const [draft, setDraft] = useState(() => newDraft(given, isChange))
  const [isFile, setFile] = useState(false)
  const [yaml, setYaml] = useState('')
  const [effect, setEffect] = useState<CalendarEffectAnswer | null>(null)
  const year = Number(yearText)
  const before = isChange ? ownNotices(calendar, year) : []
  const said = isFile ? { yaml } : { notices: [...before, noticeFrom(draft)] }
  if (effect)
    return (
      <section className="panel">
        <h2>核对后登记</h2>
        <EffectStep
          effect={effect}
          year={year}
          isReplacing={!isChange && calendar.years.some((part) => part.own && part.year === year)}
          put={(why) => send('PUT', `/api/calendar/${year}`, { ...said, why })}
          onBack={() => setEffect(null)}
          onDone={() => onDone(year)}
        />
      </section>
    )
  return (
    <section className="panel">
      <h2>{isChange ? `登记 ${year} 年的紧急调整` : '登记一年的节假日安排'}</h2>
      <ActForm
        act={() => send<CalendarEffectAnswer>('POST', `/api/calendar/${year}/preview`, said)}
        onDone={setEffect}
        submit="下一步：核对"
        onCancel={onClose}
        disabled={isFile ? yaml.trim() === '' : !isFilled(draft)}
      >
        <div className="segments" role="group" aria-label="怎样登记">
          <button type="button" aria-pressed={!isFile} onClick={() => setFile(false)}>
            照通知填写
          </button>
          <button type="button" aria-pressed={isFile} onClick={() => setFile(true)}>
            用日历文件
          </button>
        </div>
        {!isChange && <TextField label="哪一年" type="number" min={2000} max={2100} value={yearText} onChange={setYear} required />}
        {isFile ? (
          <AreaField
            label="日历文件的内容"
            rows={14}
            value={yaml}
            onChange={setYaml}
            hint="写法见说明书“日历文件”。已登记的这一年的安排会整个换成它。"
          />
        ) : (
          <>
            {isChange && (
              <p className="quiet">
                只写这份通知改动的日子，别的日子照旧。{before.length > 0 && `以前在本机登记的 ${before.length} 份通知仍然有效。`}
              </p>
            )}
            <div className="field-row">
              <TextField label="通知名称" value={draft.title} onChange={(title) => setDraft({ ...draft, title })} required />
              <TextField label="文号（可不填）" value={draft.number} onChange={(number) => setDraft({ ...draft, number })} />
              <TextField
                label="印发日期（可不填）"
                type="date"
                value={draft.issued}
                onChange={(issued) => setDraft({ ...draft, issued })}
              />
            </div>
            <HolidayRows holidays={draft.holidays} onChange={(holidays) => setDraft({ ...draft, holidays })} />
            {!isChange && <p className="quiet">通知里没有单列的节日（例如与国庆节连在一起的中秋节），点“去掉”。</p>}
          </>
        )}
      </ActForm>
    </section>
  )
}
