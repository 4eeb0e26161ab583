import { CheckField, ChoiceField, Field, TextField } from '../form/Field.tsx'

/** For whom something is entered from paper, and its picture. 代录信息 */
export interface BehalfOf {
  readonly whose: 'unit' | 'assessor'
  /** Of the assessor, as the paper is signed. */
  readonly name: string
  readonly scan: File | null
  /** One that was handed in a moment ago, for further answers from the same paper. */
  readonly kept: { readonly id: string; readonly name: string } | null
  readonly usesKept: boolean
}

/** Before anything is chosen. 未填的代录 */
export const NOBODYS: BehalfOf = { whose: 'unit', name: '', scan: null, kept: null, usesKept: false }

/** Whether all is said that an answer for somebody else wants. 代录是否填全 */
export const isWholeBehalf = ({ whose, name, scan, kept, usesKept }: BehalfOf): boolean =>
  (whose === 'unit' || name.trim() !== '') && (usesKept ? kept !== null : scan !== null)

interface BehalfFieldsProps {
  readonly behalf: BehalfOf
  readonly unitName: string
  readonly onChange: (behalf: BehalfOf) => void
}

/** 代谁录入，依据哪份纸质材料: asked whenever somebody types what another has said on paper. */
export function BehalfFields({ behalf, unitName, onChange }: BehalfFieldsProps) {
  const { whose, name, kept, usesKept } = behalf
  return (
    <>
      <ChoiceField
        label="代谁录入"
        value={whose}
        options={[
          { value: 'unit', text: `${unitName}（自查）` },
          { value: 'assessor', text: '考核人员' },
        ]}
        onChange={(value) => onChange({ ...behalf, whose: value, usesKept: false, kept: null })}
      />
      {whose === 'assessor' && (
        <TextField
          label="考核人员的姓名"
          hint="和纸上的签名一致。"
          value={name}
          onChange={(value) => onChange({ ...behalf, name: value })}
          autoComplete="off"
          required
        />
      )}
      {kept && (
        <CheckField
          label={`还是刚才那份扫描件（${kept.name}）`}
          checked={usesKept}
          onChange={(checked) => onChange({ ...behalf, usesKept: checked })}
        />
      )}
      {!usesKept && (
        <Field label="纸质材料的扫描件或照片（必须附上）" hint="以后查看这个答案时能看到它。">
          {(id, hintId) => (
            <input
              id={id}
              type="file"
              aria-describedby={hintId}
              onChange={({ target }) => onChange({ ...behalf, scan: target.files?.[0] ?? null })}
            />
          )}
        </Field>
      )}
    </>
  )
}
