import type { ListCheck } from '../../../../model/Check.ts'
import type { ControlSize } from '../../../components/answer/AnswerControl.tsx'
import { FieldControl } from '../../../components/answer/FieldControl.tsx'
import { labelOf } from '../../../components/answer/rowWords.ts'
import { TextField } from '../../../components/form/Field.tsx'
import { todayInBeijing } from '../../../today.ts'
import '../../../styles/answer.css'

/** What is said of each field; what is left out is not known. 各字段的内容 */
export type ClaimFieldValues = Readonly<Record<string, string | null>>

interface ClaimFieldsProps {
  readonly check: ListCheck
  readonly on: string
  readonly fields: ClaimFieldValues
  /** `touch`: also on a telephone. */
  readonly size: ControlSize
  readonly period?: { readonly from: string; readonly to: string }
  readonly onDay: (on: string) => void
  readonly onFields: (fields: ClaimFieldValues) => void
}

/** The day and what the list asks of each of its entries. 日期和内容 */
export function ClaimFields({ check, on, fields, size, period, onDay, onFields }: ClaimFieldsProps) {
  const change = (name: string, text: string | null | undefined) => {
    const { [name]: _, ...others } = fields
    onFields(text === undefined || text === '' ? others : { ...others, [name]: text })
  }
  const last = period && period.to < todayInBeijing() ? period.to : todayInBeijing()
  return (
    <>
      <TextField label="发生的日期" type="date" value={on} min={period?.from} max={last} onChange={onDay} required />
      <div className={`claim-fields answer-${size}`}>
        {Object.entries(check.fields)
          .filter(([name]) => name !== check.dated)
          .map(([name, field]) => (
            <FieldControl
              key={name}
              check={check}
              name={name}
              field={field}
              label={labelOf(check, name) || check.ask}
              only={false}
              text={fields[name]}
              size={size}
              drafting
              onChange={(text) => change(name, text)}
            />
          ))}
      </div>
    </>
  )
}
