import { TextField } from '../../../../components/form/Field.tsx'

interface DayFieldProps {
  readonly on: string
  readonly onChange: (on: string) => void
  /** The last day that can be said: nothing is registered ahead. */
  readonly today: string
  readonly hint?: string
}

/** From which day a change of the tree holds. 从哪天起 */
export function DayField({ on, onChange, today, hint = '文件上写的日期。可以补登记以前的；还没有到的，到那天再登记。' }: DayFieldProps) {
  return <TextField label="从哪天起" type="date" value={on} onChange={onChange} max={today} required hint={hint} />
}
