import type { MouseEvent } from 'react'
import type { OutboxEntry } from '../outbox/OutboxEntry.ts'
import { answerInFull, answerInWords } from '../answerInWords.ts'
import { isContradictory, offeredOf, type Question } from '../questionsOf.ts'
import { saidTo, type Said } from '../said.ts'

interface AnswerChipsProps {
  readonly questions: readonly Question[]
  readonly entries: readonly OutboxEntry[]
  /** Key of the question that the keyboard is at; null: this line has not got it. */
  readonly active: string | null
  readonly onChoose: (question: Question) => void
  readonly onLevel: (question: Question, level: string) => void
}

const NUMBERS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** The sign by which a question is known in the line and in the panel. */
export const signOf = (at: number): string => NUMBERS[at] ?? `(${at + 1})`

/** Levels that stand beside each other in a line. */
const LONGEST = 6

/** The answers of a line, each in a word; the short ones are pressed right here. 一行的答案 */
export function AnswerChips({ questions, entries, active, onChoose, onLevel }: AnswerChipsProps) {
  return (
    <span className="desk-chips">
      {questions.map((question, at) => (
        <AnswerChip
          key={question.key}
          question={question}
          sign={questions.length > 1 ? signOf(at) : ''}
          said={saidTo(question, entries)}
          isActive={question.key === active}
          onChoose={onChoose}
          onLevel={onLevel}
        />
      ))}
    </span>
  )
}

interface AnswerChipProps extends Pick<AnswerChipsProps, 'onChoose' | 'onLevel'> {
  readonly question: Question
  readonly sign: string
  readonly said: Said
  readonly isActive: boolean
}

function AnswerChip({ question, sign, said, isActive, onChoose, onLevel }: AnswerChipProps) {
  const { check, object } = question
  const label = object === '' ? check.ask : `${check.ask}（${object}）`
  const offered = said.answer ? null : offeredOf(question)
  const state = isContradictory(question) && said.entry === null ? 'contradictory' : stateOf(said, offered !== null)
  const shown = said.answer ?? offered
  const words = shown ? answerInWords(check, shown) : question.writable ? '未评' : '不由您评'
  const isShort = check.kind === 'choice' && check.levels.join('').length <= LONGEST && question.writable
  const isPlain = state === 'answered' || state === 'open' || state === 'offered'
  return (
    <span className="desk-chip" data-state={state} data-active={isActive} data-saving={said.saving ?? undefined}>
      {sign !== '' && (
        <span className="desk-sign" aria-hidden="true">
          {sign}
        </span>
      )}
      {object !== '' && <span className="desk-object">{object}</span>}
      {isShort && isPlain ? (
        <span className="desk-levels" role="group" aria-label={label}>
          {check.levels.map((level) => (
            <button
              key={level}
              type="button"
              tabIndex={-1}
              aria-pressed={said.answer?.value === level}
              data-offered={offered?.value === level || undefined}
              onClick={(event: MouseEvent) => {
                event.stopPropagation()
                onLevel(question, level)
              }}
            >
              {level}
            </button>
          ))}
        </span>
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className="desk-word"
          aria-label={`${label}：${words}`}
          title={shown ? answerInFull(check, shown) : label}
          onClick={(event: MouseEvent) => {
            event.stopPropagation()
            onChoose(question)
          }}
        >
          {state === 'contradictory' ? '两人答案不一' : words}
          {state === 'offered' && <span className="desk-offer">待确认</span>}
        </button>
      )}
    </span>
  )
}

type ChipState = 'answered' | 'open' | 'cantTell' | 'offered'

function stateOf({ answer }: Said, isOffered: boolean): ChipState {
  if (!answer) return isOffered ? 'offered' : 'open'
  return answer.state === 'cantTell' ? 'cantTell' : 'answered'
}
