import { AreaField, ChoiceField } from '../../../components/form/Field.tsx'

/** What somebody says to a settled result. 审定意见 */
export interface Decided {
  readonly decision: 'approved' | 'refused'
  readonly why: string
}

export const UNDECIDED: Decided = { decision: 'approved', why: '' }

/** A refusal without a reason helps nobody. 意见是否填全 */
export const isSaid = ({ decision, why }: Decided): boolean => decision === 'approved' || why.trim().length >= 2

interface DecisionFieldsProps {
  readonly value: Decided
  readonly onChange: (value: Decided) => void
}

/** 同意或者退回，意见 */
export function DecisionFields({ value, onChange }: DecisionFieldsProps) {
  const isRefused = value.decision === 'refused'
  return (
    <>
      <ChoiceField
        label="意见"
        value={value.decision}
        options={[
          { value: 'approved', text: '同意' },
          { value: 'refused', text: '不同意，退回' },
        ]}
        onChange={(decision) => onChange({ ...value, decision })}
      />
      <AreaField
        label={isRefused ? '退回的理由' : '说明（可以不写）'}
        hint={isRefused ? '政务公开办照着改，改完要重新定稿、重新送审。' : '记入审定记录，印在审定表上。'}
        value={value.why}
        onChange={(why) => onChange({ ...value, why })}
        required={isRefused}
      />
    </>
  )
}
