import type { Check } from '../../../../model/Check.ts'
import type { AnswerValue } from '../../../../model/Facts.ts'
import { ChoiceControl } from './ChoiceControl.tsx'
import { NumberControl } from './NumberControl.tsx'
import { RateControl } from './RateControl.tsx'
import { RowsControl } from './RowsControl.tsx'

export interface AnswerControlProps {
  readonly check: Check
  readonly value: AnswerValue | null
  /** What the control is called for those who listen. */
  readonly label: string
  readonly asOf: string
  readonly onChange: (value: AnswerValue) => void
}

/** The way in which a check is answered, by its kind. 答案控件 */
export function AnswerControl({ check, value, label, asOf, onChange }: AnswerControlProps) {
  switch (check.kind) {
    case 'choice':
      return <ChoiceControl label={label} levels={check.levels} value={typeof value === 'string' ? value : null} onChange={onChange} />
    case 'points':
      return (
        <NumberControl
          label={label}
          value={typeof value === 'string' ? value : ''}
          from={check.from}
          to={check.to}
          step={check.step ?? '0.5'}
          after={`分（${check.from}至${check.to}）`}
          onChange={onChange}
        />
      )
    case 'number':
      if (check.rate)
        return (
          <RateControl
            label={label}
            value={value !== null && typeof value === 'object' && 'numerator' in value ? value : null}
            onChange={onChange}
          />
        )
      return (
        <NumberControl
          label={label}
          value={typeof value === 'string' ? value : ''}
          from={check.from}
          to={check.to}
          step="1"
          after={rangeOf(check.from, check.to)}
          onChange={onChange}
        />
      )
    case 'list':
      return (
        <RowsControl
          check={check}
          label={label}
          rows={value !== null && typeof value === 'object' && 'rows' in value ? value.rows : []}
          asOf={asOf}
          onChange={(rows) => onChange({ rows, complete: true })}
        />
      )
  }
}

const rangeOf = (from: string | undefined, to: string | undefined): string => {
  if (from !== undefined && to !== undefined) return `（${from}至${to}）`
  return from !== undefined && from !== '0' ? `（不小于${from}）` : to !== undefined ? `（不大于${to}）` : ''
}
