import { Fragment } from 'react'
import type { ExplainedAnswer } from '../../../model/Explanation.ts'
import { answerKey } from '../../answerKey.ts'
import { StateMark, type MarkState } from '../../components/StateMark.tsx'
import { formatMoment } from '../../dates.ts'
import { AnswerRows } from './AnswerRows.tsx'
import { ProofList } from './ProofList.tsx'

const MARKS: Readonly<Record<ExplainedAnswer['state'], { readonly mark: MarkState; readonly words: string }>> = {
  answered: { mark: 'answered', words: '已答' },
  open: { mark: 'open', words: '未评' },
  cantTell: { mark: 'cantTell', words: '无法判定' },
  notDrawn: { mark: 'inapplicable', words: '未抽到' },
  declaredNone: { mark: 'answered', words: '申明没有' },
}

interface AnswerTableProps {
  readonly answers: readonly ExplainedAnswer[]
  /** Lists whose rows stand above on this sheet, by `answerKey`. */
  readonly above: ReadonlySet<string>
}

/** What the points rest on: question, answer, who said so and when, and the proof. 答案与佐证 */
export function AnswerTable({ answers, above }: AnswerTableProps) {
  const isToldAbove = (answer: ExplainedAnswer) => answer.rows !== undefined && above.has(answerKey(answer.check, answer.object))
  return (
    <table className="answers">
      <thead>
        <tr>
          <th scope="col">检查点</th>
          <th scope="col">答案</th>
          <th scope="col">谁、何时</th>
          <th scope="col">佐证</th>
        </tr>
      </thead>
      <tbody>
        {answers.map((answer, at) => (
          <Fragment key={at}>
            <tr data-state={answer.state}>
              <td>
                {answer.ask}
                {answer.object !== undefined && <span className="quiet">（{answer.object}）</span>}
              </td>
              <td>
                <span className="answer">
                  <StateMark state={MARKS[answer.state].mark} />
                  <span className="hidden">{MARKS[answer.state].words}：</span>
                  <strong>{answer.answer === '' ? MARKS[answer.state].words : answer.answer}</strong>
                </span>
                {answer.why !== undefined && <span className="quiet small"> {answer.why}</span>}
                {isToldAbove(answer) && <span className="quiet small">（逐条见上）</span>}
              </td>
              <td>
                {answer.by === undefined ? <span className="quiet">—</span> : answer.by}
                <span className="quiet small">
                  {answer.lane !== undefined && ` ${answer.lane}`}
                  {answer.at !== undefined && (
                    <>
                      {' '}
                      <span className="date">{formatMoment(answer.at)}</span>
                    </>
                  )}
                </span>
              </td>
              <td>
                <ProofList proof={answer.proof} />
              </td>
            </tr>
            {answer.rows && !isToldAbove(answer) && (
              <tr className="answer-rows">
                <td colSpan={4}>
                  <AnswerRows ask={answer.ask} rows={answer.rows} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}
