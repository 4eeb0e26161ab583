import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerValue } from '../../../../model/Facts.ts'
import type { NamedMoved, ObjectionPage } from '../../../../server/objectionApi.ts'
import { AskError, send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { AreaField } from '../../../components/form/Field.tsx'
import { CorrectionFields } from './CorrectionFields.tsx'
import { correctionOf, corrigible, type Correction } from './correction.ts'
import { MovedTable } from './MovedTable.tsx'
import { changedBy, objectionPath } from './objectionQueries.ts'
import { useSettled } from './useSettled.ts'

const OUTCOMES = [
  { value: 'accepted', text: '采纳' },
  { value: 'partly', text: '部分采纳' },
  { value: 'refused', text: '不予采纳' },
] as const

type Outcome = (typeof OUTCOMES)[number]['value']

interface Moves {
  readonly moved: readonly NamedMoved[]
}

/** Decides an objection: what is right instead, who would move because of it, and why. 复核 */
export function DecisionForm({ page, onDone }: { readonly page: ObjectionPage; readonly onDone: () => void }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [why, setWhy] = useState('')
  const [values, setValues] = useState<ReadonlyMap<string, AnswerValue>>(new Map())
  const [override, setOverride] = useState<Correction['override']>(null)
  const corrects = outcome === 'accepted' || outcome === 'partly'
  const correction: Correction = correctionOf(page, corrigible(page), values, override)
  const isEmpty = correction.answers.length === 0 && correction.override === null
  const body = JSON.stringify({ version: page.version, ...correction })
  const asked = useSettled(body, 500)
  const effect = useQuery({
    queryKey: ['objection-try', page.id, asked],
    queryFn: () => send<Moves>('POST', `${objectionPath(page.id)}/try`, JSON.parse(asked) as object),
    enabled: corrects && !isEmpty && asked === body,
    retry: false,
    staleTime: 0,
    meta: { live: () => false },
  })
  const isShown = effect.data !== undefined && asked === body
  const decide = () =>
    send('POST', `${objectionPath(page.id)}/decide`, {
      version: page.version,
      outcome,
      why: why.trim(),
      ...(corrects ? correction : { answers: [], override: null }),
    })
  return (
    <ActForm
      act={decide}
      onDone={onDone}
      changes={[...changedBy(page.round, page.unit), ['rounds', page.round, 'sheet']]}
      submit={OUTCOMES.find(({ value }) => value === outcome)?.text ?? '复核'}
      disabled={outcome === null || why.trim() === '' || (corrects && (isEmpty || !isShown))}
    >
      <fieldset className="objection-outcome">
        <legend>结论</legend>
        {OUTCOMES.map(({ value, text }) => (
          <label key={value} className="check-field">
            <input type="radio" name="outcome" checked={outcome === value} onChange={() => setOutcome(value)} />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      {corrects && (
        <>
          <CorrectionFields
            page={page}
            values={values}
            onValue={(key, value) => setValues(new Map([...values, [key, value]]))}
            override={override}
            onOverride={setOverride}
          />
          <section className="objection-effect" aria-label="谁会受影响" aria-live="polite">
            <h4>这样改，谁会受影响</h4>
            {isEmpty && <p className="quiet">填好正确的答案以后，这里列出得分、名次、等次会变的单位。</p>}
            {!isEmpty && effect.error && <p role="alert">{faultInWords(effect.error)}</p>}
            {!isEmpty && !effect.error && !isShown && <p className="quiet">正在计算……</p>}
            {!isEmpty && isShown && <Effect moved={effect.data.moved} />}
          </section>
        </>
      )}
      <AreaField label="理由" hint="单位会看到。写明看了什么材料、依据哪一条标准。" rows={4} value={why} onChange={setWhy} required />
    </ActForm>
  )
}

function Effect({ moved }: Moves) {
  const others = moved.length - 1
  return (
    <>
      <MovedTable moved={moved} />
      <p className={others > 0 ? 'objection-others' : 'quiet'}>
        {others > 0 ? `除了提出异议的单位，还有 ${String(others)} 个单位的名次或者等次会跟着变。` : '别的单位都不受影响。'}
      </p>
    </>
  )
}

const faultInWords = (error: Error): string => (error instanceof AskError ? [error.message, ...error.details].join(' ') : error.message)
