import { useId } from 'react'
import type { HoldingsAnswer } from '../../../../../server/routes/unitFields.ts'
import { someNames, type Fate, type Said } from './succession.ts'

interface SuccessionFieldsProps {
  readonly held: HoldingsAnswer
  readonly said: Said
  readonly onSay: (said: Said) => void
  /** What it goes to is called. */
  readonly to: string
}

/** Asked, never guessed: what becomes of people and duties. 人员和职责的去向 */
export function SuccessionFields({ held: { people, duties }, said, onSay, to }: SuccessionFieldsProps) {
  return (
    <>
      {people.length > 0 && (
        <Choice
          question={`名下 ${people.length} 人（${someNames(people)}）怎么办？`}
          move={`转到${to}`}
          end="停用他们的账号"
          fate={said.people}
          onSay={(fate) => onSay({ ...said, people: fate })}
        />
      )}
      {duties > 0 && (
        <Choice
          question={`${duties} 项职责怎么办？`}
          move={`由原来的人在${to}继续担任`}
          end="到此结束"
          fate={said.duties}
          onSay={(fate) => onSay({ ...said, duties: fate })}
        />
      )}
    </>
  )
}

interface ChoiceProps {
  readonly question: string
  readonly move: string
  readonly end: string
  readonly fate: Fate
  readonly onSay: (fate: Fate) => void
}

function Choice({ question, move, end, fate, onSay }: ChoiceProps) {
  const name = useId()
  return (
    <fieldset className="choice">
      <legend>{question}</legend>
      {(
        [
          ['move', move],
          ['end', end],
        ] as const
      ).map(([value, text]) => (
        <label key={value} className="check-field">
          <input type="radio" name={name} checked={fate === value} onChange={() => onSay(value)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  )
}
