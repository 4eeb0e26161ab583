import { ChoiceField } from '../../../components/form/Field.tsx'

interface ClockFieldProps {
  readonly label: string
  readonly hint?: string
  /** `22:00`. */
  readonly value: string
  readonly onChange: (value: string) => void
}

const HALF_HOURS = Array.from({ length: 48 }, (_, at) => `${String(Math.floor(at / 2)).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`)

/** A time of day as it is said here, whatever language the browser speaks. 几点 */
export function ClockField({ value, ...rest }: ClockFieldProps) {
  const times = HALF_HOURS.includes(value) ? HALF_HOURS : [...HALF_HOURS, value].toSorted()
  return <ChoiceField {...rest} value={value} options={times.map((time) => ({ value: time, text: time }))} />
}
