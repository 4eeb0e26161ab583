import type { Check } from '../../../model/Check.ts'
import type { AnswerValue, Rows } from '../../../model/Facts.ts'
import { ChoiceControl } from './ChoiceControl.tsx'
import { ElementsControl, isChecklist } from './ElementsControl.tsx'
import { NumberControl } from './NumberControl.tsx'
import { pointsOnSteps } from './pointsOnSteps.ts'
import { RateControl } from './RateControl.tsx'
import { RowsControl } from './RowsControl.tsx'
import '../../styles/answer.css'

/** `touch`: for a finger on a phone; `dense`: for a table on an office screen. */
export type ControlSize = 'touch' | 'dense'

/** What a control of any kind is given. 作答控件的参数 */
export interface AnswerControlProps {
  readonly check: Check
  /** Null: nothing is answered. */
  readonly value: AnswerValue | null
  /** What the control is called for those who listen. */
  readonly label: string
  /** The day of the round: where dates of a new row begin. */
  readonly asOf: string
  readonly size?: ControlSize | undefined
  /** What is typed is handed on though it does not fit yet, for it is kept as a draft; a new row begins empty, and a register is not taken as complete. */
  readonly drafting?: boolean | undefined
  /** How the rows are called that are added here: whoever speaks in another lane must not mean them by the same name. */
  readonly rowPrefix?: string | undefined
  readonly disabled?: boolean | undefined
  readonly onChange: (value: AnswerValue) => void
}

/** The way in which a check is answered, by its kind. 答案控件 */
export function AnswerControl({ size = 'dense', drafting = false, ...props }: AnswerControlProps) {
  const { check, value, label, disabled = false, onChange } = props
  return (
    <fieldset className={`answer answer-${size}`} disabled={disabled}>
      <legend className="hidden">{label}</legend>
      {check.kind === 'choice' ? (
        <ChoiceControl label={label} levels={check.levels} value={textOf(value)} size={size} onChange={onChange} />
      ) : check.kind === 'list' ? (
        <ListControl {...props} check={check} size={size} drafting={drafting} />
      ) : (
        <FigureControl {...props} check={check} size={size} drafting={drafting} />
      )}
    </fieldset>
  )
}

type Sized<C extends Check> = Omit<AnswerControlProps, 'check' | 'size' | 'drafting'> & {
  readonly check: C
  readonly size: ControlSize
  readonly drafting: boolean
}

/** A number, a rate, or points. */
function FigureControl({ check, value, label, size, drafting, onChange }: Sized<Exclude<Check, { kind: 'choice' | 'list' }>>) {
  if (check.kind === 'number' && check.rate) {
    const rate = value !== null && typeof value === 'object' && 'numerator' in value ? value : null
    return <RateControl label={label} value={rate} drafting={drafting} onChange={onChange} />
  }
  const steps = check.kind === 'points' && size === 'touch' ? pointsOnSteps(check) : null
  if (steps) return <ChoiceControl label={label} levels={steps} value={textOf(value)} size={size} onChange={onChange} />
  return (
    <NumberControl
      label={label}
      value={textOf(value) ?? ''}
      from={check.from}
      to={check.to}
      step={check.kind === 'points' ? (check.step ?? '0.5') : '1'}
      after={check.kind === 'points' ? `分（${check.from}至${check.to}）` : rangeOf(check.from, check.to)}
      drafting={drafting}
      onChange={onChange}
    />
  )
}

/** Rows: those the notice names to tick off, or what happened one by one. */
function ListControl(props: Sized<Extract<Check, { kind: 'list' }>>) {
  const { check, value, label, size, asOf, drafting, rowPrefix = '新增', onChange } = props
  const said = value !== null && typeof value === 'object' && 'rows' in value ? value : null
  const rows = said?.rows ?? []
  if (isChecklist(check)) return <ElementsControl check={check} label={label} rows={rows} onChange={(next) => onChange({ rows: next })} />
  return (
    <RowsControl
      check={check}
      label={label}
      said={said}
      asOf={asOf}
      size={size}
      drafting={drafting}
      rowPrefix={rowPrefix}
      onChange={(next: Rows) => onChange(drafting ? next : { ...next, complete: true })}
    />
  )
}

const textOf = (value: AnswerValue | null): string | null => (typeof value === 'string' ? value : null)

const rangeOf = (from: string | undefined, to: string | undefined): string => {
  if (from !== undefined && to !== undefined) return `（${from}至${to}）`
  return from !== undefined && from !== '0' ? `（不小于${from}）` : to !== undefined ? `（不大于${to}）` : ''
}
