import { useId } from 'react'

interface BigChoiceProps<T extends string> {
  readonly legend: string
  /** Empty: nothing is chosen. */
  readonly value: T | ''
  readonly options: readonly (readonly [value: T, text: string])[]
  readonly onChoose: (value: T) => void
}

/** One of a few, each as large as a thumb. 大按钮单选 */
export function BigChoice<T extends string>({ legend, value, options, onChoose }: BigChoiceProps<T>) {
  const name = useId()
  return (
    <fieldset className="big-choice">
      <legend>{legend}</legend>
      {options.map(([one, text]) => (
        <label key={one}>
          <input type="radio" name={name} checked={one === value} onChange={() => onChoose(one)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  )
}
