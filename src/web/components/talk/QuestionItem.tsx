import { useState } from 'react'
import type { TalkQuestion } from '../../../server/routes/talk.ts'
import { send } from '../../ask.ts'
import { formatInstant } from '../../instants.ts'
import { ActForm } from '../form/ActForm.tsx'
import { AreaField } from '../form/Field.tsx'
import { questionsKey } from './talkQueries.ts'

const path = ({ id }: TalkQuestion) => `/api/questions/${encodeURIComponent(id)}`

/** A question, who asked, the answer that is for all; and the answering, for who may. 一个提问 */
export function QuestionItem({ round, question }: { readonly round: string; readonly question: TalkQuestion }) {
  const [answering, setAnswering] = useState(false)
  const { text, unit, personName, at, answer, answeredBy, answeredAt, mayAnswer, mayWithdraw } = question
  return (
    <article className="question">
      <p className="question-asked">
        <span className="question-mark" aria-hidden="true">
          问
        </span>
        <span>{text}</span>
      </p>
      <p className="quiet small">
        {unit === null ? '其他单位' : `${unit.name}${personName === null ? '' : `（${personName}）`}`} · {formatInstant(at)}
      </p>
      {answer !== null && !answering && (
        <>
          <p className="question-answered">
            <span className="question-mark" aria-hidden="true">
              答
            </span>
            <span>{answer}</span>
          </p>
          <p className="quiet small">
            {answeredBy ?? '政务公开办'}
            {answeredAt !== null && ` · ${formatInstant(answeredAt)}`}
          </p>
        </>
      )}
      {answer === null && !answering && <p className="question-open">◐ 还没有答复</p>}
      {answering ? (
        <AnswerForm round={round} question={question} onDone={() => setAnswering(false)} />
      ) : (
        <p className="question-acts">
          {mayAnswer && (
            <button type="button" className={answer === null ? 'button primary' : 'link'} onClick={() => setAnswering(true)}>
              {answer === null ? '答复' : '修改答复'}
            </button>
          )}
          {mayWithdraw && <Withdraw round={round} question={question} />}
        </p>
      )}
    </article>
  )
}

interface AnswerFormProps {
  readonly round: string
  readonly question: TalkQuestion
  readonly onDone: () => void
}

function AnswerForm({ round, question, onDone }: AnswerFormProps) {
  const [text, setText] = useState(question.answer ?? '')
  return (
    <ActForm
      act={() => send('POST', `${path(question)}/answer`, { text: text.trim(), saw: question.answer })}
      onDone={onDone}
      onCancel={onDone}
      changes={[questionsKey(round)]}
      submit="发布答复"
      disabled={text.trim().length < 2}
    >
      <AreaField
        label="答复"
        hint="本批次的所有单位都会在这个指标旁看到问题和答复；看不到是哪个单位问的。"
        value={text}
        onChange={setText}
        required
      />
    </ActForm>
  )
}

function Withdraw({ round, question }: { readonly round: string; readonly question: TalkQuestion }) {
  return (
    <ActForm
      act={() => send('POST', `${path(question)}/withdraw`)}
      onDone={() => undefined}
      changes={[questionsKey(round)]}
      submit="撤回这个提问"
    >
      {null}
    </ActForm>
  )
}
