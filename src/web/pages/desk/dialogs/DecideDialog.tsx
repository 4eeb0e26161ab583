import { useState } from 'react'
import type { AnswerValue } from '../../../../model/Facts.ts'
import type { GivenAnswer } from '../../../../server/deskApi.ts'
import { AnswerControl } from '../../../components/answer/AnswerControl.tsx'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { send } from '../../../ask.ts'
import { formatMoment } from '../../../dates.ts'
import { answerInFull } from '../answerInWords.ts'
import type { Answering, Question } from '../questionsOf.ts'

interface DecideDialogProps {
  readonly round: string
  readonly unitName: string
  readonly question: Question
  readonly who: Answering
  readonly asOf: string
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Two have answered without having seen each other: somebody looks at both and decides; neither is lost. 裁定矛盾 */
export function DecideDialog({ round, unitName, question, who, asOf, onDone, onClose }: DecideDialogProps) {
  const { check, object, mine, unit } = question
  const [value, setValue] = useState<AnswerValue | null>(null)
  const newestFirst = [...mine].sort((a, b) => b.id - a.id)
  const [newest, ...others] = newestFirst
  const decide = async (why: string) => {
    if (who.lane === null || value === null) return
    const answer: GivenAnswer = {
      unit,
      check: check.id,
      ...(object === '' ? {} : { object }),
      lane: who.lane,
      state: 'answered',
      value,
      why,
      after: newest?.id ?? null,
      saw: others.map(({ id }) => id),
    }
    await send('POST', `/api/rounds/${encodeURIComponent(round)}/resolutions`, { answer, why })
    onDone()
  }
  return (
    <ReasonDialog
      title="两人答案不一"
      submit="就按这个"
      act={decide}
      changes={[
        ['rounds', round, 'desk'],
        ['rounds', round, 'units', unit],
      ]}
      isReady={value !== null}
      onClose={onClose}
    >
      <p>
        {unitName}：{object === '' ? check.ask : `${check.ask}（${object}）`}
      </p>
      <ul className="desk-opposed">
        {newestFirst.map((one) => (
          <li key={one.id}>
            <strong>{answerInFull(check, one)}</strong>
            <span className="quiet">
              {one.saidBy}，{formatMoment(one.saidAt)}
            </span>
            {one.state === 'answered' && one.value !== null && (
              <button type="button" className="button" aria-pressed={value === one.value} onClick={() => setValue(one.value)}>
                用这个
              </button>
            )}
          </li>
        ))}
      </ul>
      <p className="label">或者另定</p>
      <AnswerControl check={check} value={value} label={check.ask} asOf={asOf} size="dense" onChange={setValue} />
      <p className="quiet small">两个答案都留在历次答案里，不会丢。</p>
    </ReasonDialog>
  )
}
