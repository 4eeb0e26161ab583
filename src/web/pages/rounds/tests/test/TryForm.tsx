import { outcomeInWords, outcomesOf, isReached } from '../../../../../model/FieldTest.ts'
import type { TestPage } from '../../../../../server/fieldTestApi.ts'
import { AreaField, TextField } from '../../../../components/form/Field.tsx'
import type { TestPlace } from '../testQueries.ts'
import { BigChoice } from './BigChoice.tsx'
import { RecordingPart } from './RecordingPart.tsx'
import { SaveNote } from './SaveNote.tsx'
import { TimerButton } from './TimerButton.tsx'
import { useNoting } from './useNoting.ts'
import { useRecordings } from './useRecordings.ts'

interface TryFormProps {
  readonly place: TestPlace
  readonly page: TestPage
  /** Who notes. */
  readonly person: string
}

/** One call or one visit, from the top down: how it ended, what was said, and it is noted. 记一次拨打或到访 */
export function TryForm({ place, page, person }: TryFormProps) {
  const noting = useNoting(place, person)
  const recordings = useRecordings(place, page)
  const { draft, put, save, state } = noting
  const { method } = page.plan
  const { outcome, timing } = draft
  const word = method === 'visit' ? '到访' : '拨打'
  const reached = outcome !== '' && isReached(outcome)
  const isBusy = state !== 'typing' && state !== 'refused'
  return (
    <form
      className="test-form"
      aria-label={`记一次${word}`}
      onSubmit={(event) => {
        event.preventDefault()
        save('try', recordings.chosen)
      }}
    >
      <h2>记一次{word}</h2>
      <fieldset className="test-fields" disabled={isBusy}>
        <legend className="hidden">{`这一次${word}`}</legend>
        {method === 'telephone' && (
          <div className="test-dial">
            <a className="button big" href={`tel:${page.line.target.replaceAll(/[^\d+]/gu, '')}`}>
              拨打 {page.line.target}
            </a>
            <TimerButton
              since={timing}
              onStart={(since) => put({ timing: since })}
              onAnswered={(seconds) => put({ timing: '', seconds, outcome: 'connected' })}
              onStop={() => put({ timing: '', ...(outcome === '' ? { outcome: 'no-answer' } : {}) })}
            />
          </div>
        )}
        <BigChoice
          legend="结果怎样"
          value={outcome}
          options={outcomesOf(method).map((one) => [one, outcomeInWords(one)] as const)}
          onChoose={(chosen) => put({ outcome: chosen, ...(isReached(chosen) ? {} : { seconds: '' }) })}
        />
        {reached && method === 'telephone' && (
          <TextField
            label="响了几秒才接"
            inputMode="numeric"
            pattern="\d{1,5}"
            value={draft.seconds}
            onChange={(seconds) => put({ seconds })}
          />
        )}
        <AreaField
          label={reached ? '问了什么、对方说了什么' : '备注（可以不填）'}
          rows={reached ? 5 : 2}
          value={draft.said}
          onChange={(said) => put({ said })}
        />
        <TextField
          label="什么时候"
          type="datetime-local"
          hint="不填就是现在。事后补记的，填当时的时间。"
          value={draft.on}
          onChange={(on) => put({ on })}
        />
        <RecordingPart place={place} page={page} recordings={recordings} />
      </fieldset>
      <SaveNote noting={noting} submit="记下这一次" missing={outcome === '' ? '请先选结果。' : null} />
    </form>
  )
}
