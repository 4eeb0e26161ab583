import { eventInWords, type LetterStep } from '../../../../../model/FieldTest.ts'
import type { TestPage } from '../../../../../server/fieldTestApi.ts'
import { AreaField, TextField } from '../../../../components/form/Field.tsx'
import { todayInBeijing } from '../../../../today.ts'
import type { TestPlace } from '../testQueries.ts'
import { BigChoice } from './BigChoice.tsx'
import type { EventDraft } from './EventDraft.ts'
import { nextSteps } from './nextSteps.ts'
import { RecordingPart } from './RecordingPart.tsx'
import { SaveNote } from './SaveNote.tsx'
import { useNoting } from './useNoting.ts'
import { useRecordings } from './useRecordings.ts'

interface LetterFormProps {
  readonly place: TestPlace
  readonly page: TestPage
  /** Who notes. */
  readonly person: string
}

/** A step of the letter: which, on what day, and what belongs to it. 记信函的一步 */
export function LetterForm({ place, page, person }: LetterFormProps) {
  const noting = useNoting(place, person)
  const recordings = useRecordings(place, page)
  const { draft, put, save, state } = noting
  const steps = nextSteps(page.events)
  const step = steps.find((one) => one === draft.kind) ?? (steps.length === 1 ? steps[0] : undefined)
  const isBusy = state !== 'typing' && state !== 'refused'
  const lacksDays = step === 'extended' && !/^\d{1,2}$/u.test(draft.workdays)
  if (steps.length === 0) return null
  return (
    <form
      className="test-form"
      aria-label="记信函的一步"
      onSubmit={(event) => {
        event.preventDefault()
        if (step) save(step, recordings.chosen)
      }}
    >
      <h2>记下发生了什么</h2>
      <fieldset className="test-fields" disabled={isBusy}>
        <legend className="hidden">信函的一步</legend>
        <BigChoice
          legend="发生了什么"
          value={step ?? ''}
          options={steps.map((one) => [one, eventInWords(one)] as const)}
          onChoose={(kind) => put({ kind })}
        />
        {step && (
          <>
            <TextField
              label="哪一天"
              type="date"
              max={todayInBeijing()}
              hint="不填就是今天。期限按这一天推算。"
              value={draft.on}
              onChange={(on) => put({ on })}
            />
            <StepFields step={step} draft={draft} put={put} />
            <RecordingPart place={place} page={page} recordings={recordings} />
          </>
        )}
      </fieldset>
      <SaveNote
        noting={noting}
        submit={step ? `记下“${eventInWords(step)}”` : '记下'}
        missing={!step ? '请先选发生了什么。' : lacksDays ? '请照告知书填延长了几个工作日。' : null}
      />
    </form>
  )
}

interface StepFieldsProps {
  readonly step: LetterStep
  readonly draft: EventDraft
  readonly put: (change: Partial<EventDraft>) => void
}

const YES_NO = [
  ['是', '是'],
  ['否', '否'],
] as const

function StepFields({ step, draft, put }: StepFieldsProps) {
  return (
    <>
      {(step === 'sent' || step === 'received') && (
        <TextField label="挂号信、快递或者申请的编号" value={draft.number} onChange={(number) => put({ number })} />
      )}
      {step === 'extended' && (
        <TextField
          label="延长几个工作日"
          hint="照告知书上写的填。"
          inputMode="numeric"
          value={draft.workdays}
          onChange={(workdays) => put({ workdays })}
        />
      )}
      {step === 'replied' && (
        <>
          <TextField label="答复的形式" hint="如书面邮寄、电子邮件、当面领取。" value={draft.form} onChange={(form) => put({ form })} />
          <BigChoice legend="形式合乎申请人的要求吗" value={draft.formFit} options={YES_NO} onChoose={(formFit) => put({ formFit })} />
          <BigChoice legend="内容规范吗" value={draft.contentFit} options={YES_NO} onChoose={(contentFit) => put({ contentFit })} />
        </>
      )}
      <AreaField
        label={step === 'replied' ? '答复了什么' : '备注（可以不填）'}
        rows={step === 'replied' ? 5 : 2}
        value={draft.said}
        onChange={(said) => put({ said })}
      />
    </>
  )
}
