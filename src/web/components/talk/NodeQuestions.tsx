import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../ask.ts'
import { ActForm } from '../form/ActForm.tsx'
import { AreaField } from '../form/Field.tsx'
import { Loaded } from '../Loaded.tsx'
import { QuestionItem } from './QuestionItem.tsx'
import { questionsKey, questionsPath, questionsQuery } from './talkQueries.ts'

interface NodeQuestionsProps {
  readonly round: string
  readonly node: string
  /** The unit for which the reader may ask; absent: he only reads. */
  readonly asking?: string | undefined
}

/** What was asked and answered at an indicator, and asking there. 本项答疑 */
export function NodeQuestions({ round, node, asking }: NodeQuestionsProps) {
  const query = useQuery(questionsQuery(round))
  const [open, setOpen] = useState(false)
  return (
    <section className="node-questions" aria-label="本项答疑">
      <Loaded query={query}>
        {({ questions }) => {
          const here = questions.filter((question) => question.node === node)
          return (
            <>
              {here.length === 0 && asking === undefined && <p className="quiet small">这一项还没有人提问。</p>}
              {here.map((question) => (
                <QuestionItem key={question.id} round={round} question={question} />
              ))}
            </>
          )
        }}
      </Loaded>
      {asking !== undefined &&
        (open ? (
          <AskForm round={round} node={node} unit={asking} onDone={() => setOpen(false)} />
        ) : (
          <button type="button" className="link" onClick={() => setOpen(true)}>
            对这一项有疑问？问政务公开办
          </button>
        ))}
    </section>
  )
}

interface AskFormProps {
  readonly round: string
  readonly node: string
  readonly unit: string
  readonly onDone: () => void
}

function AskForm({ round, node, unit, onDone }: AskFormProps) {
  const [text, setText] = useState('')
  return (
    <ActForm
      act={() => send('POST', questionsPath(round, unit), { node, text: text.trim() })}
      onDone={onDone}
      onCancel={onDone}
      changes={[questionsKey(round)]}
      submit="提问"
      disabled={text.trim().length < 2}
    >
      <AreaField
        label="想问什么"
        hint="答复以后，各单位都看得到问题和答复，看不到是哪个单位问的。"
        value={text}
        onChange={setText}
        required
      />
    </ActForm>
  )
}
