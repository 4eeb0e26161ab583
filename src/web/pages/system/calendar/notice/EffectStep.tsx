import { useState } from 'react'
import type { CalendarEffectAnswer } from '../../../../../server/routes/calendar.ts'
import { ActForm } from '../../../../components/form/ActForm.tsx'
import { AreaField } from '../../../../components/form/Field.tsx'
import { calendarQuery } from '../calendarQueries.ts'
import { stretchesOf, stretchInWords } from '../yearDays.ts'

interface EffectStepProps {
  readonly effect: CalendarEffectAnswer
  readonly year: number
  /** One that was put in before counts no more. */
  readonly isReplacing: boolean
  readonly put: (why: string) => Promise<unknown>
  readonly onBack: () => void
  readonly onDone: () => void
}

const inWords = (days: readonly string[]) => stretchesOf(days).map(stretchInWords).join('、')

/** What the notice changes, before it is put in. 影响 */
export function EffectStep({ effect: { changedDays, rounds }, year, isReplacing, put, onBack, onDone }: EffectStepProps) {
  const [why, setWhy] = useState('')
  return (
    <ActForm
      act={() => put(why)}
      changes={[calendarQuery.queryKey]}
      onDone={onDone}
      submit="登记"
      onCancel={onBack}
      disabled={why.trim() === ''}
    >
      <ul className="will-happen">
        {isReplacing && <li>{year} 年以前在本机登记的安排，整个换成这一份。</li>}
        <li>
          {changedDays.length === 0
            ? '已有的年份里，没有哪一天变得不同。'
            : `与现在不同的有 ${changedDays.length} 天：${inWords(changedDays)}。`}
        </li>
        <li>以后开的批次按新的日历算。</li>
        {rounds.map(({ id, title, days }) => (
          <li key={id}>
            批次“{title}”已经开了，照它开的时候的日历，{inWords(days)} 仍按原来的算。
          </li>
        ))}
      </ul>
      <AreaField
        label="理由"
        value={why}
        onChange={setWhy}
        required
        hint="记入操作日志，例如“按国办发明电〔…〕…号登记”。点“取消”可以回去改。"
      />
    </ActForm>
  )
}
