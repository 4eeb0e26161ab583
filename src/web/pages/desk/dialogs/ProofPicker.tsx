import { useQuery } from '@tanstack/react-query'
import { proofRef } from '../../../../model/Proof.ts'
import { EvidenceBox } from '../../../components/evidence/EvidenceBox.tsx'
import { evidenceQuery, stands } from '../../../components/evidence/evidenceQueries.ts'
import { CheckField, TextField } from '../../../components/form/Field.tsx'

interface ProofPickerProps {
  readonly round: string
  readonly unit: string
  readonly check: string
  readonly object: string
  readonly chosen: readonly string[]
  readonly text: string
  readonly mayAdd: boolean
  readonly onChosen: (proof: readonly string[]) => void
  readonly onText: (text: string) => void
}

/** What a finding rests on: evidence that lies beside the cell, new evidence, or words. 选佐证 */
export function ProofPicker({ round, unit, check, object, chosen, text, mayAdd, onChosen, onText }: ProofPickerProps) {
  const query = useQuery(evidenceQuery({ round, unit }))
  const here = (query.data?.evidence ?? []).filter((one) => one.check === check && one.object === object && stands(one))
  return (
    <fieldset className="desk-proof">
      <legend>佐证</legend>
      {here.map(({ id, file, link, side }) => {
        const ref = proofRef('evidence', id)
        return (
          <CheckField
            key={id}
            label={`${file?.name ?? link?.title ?? ''}${side === 'unit' ? '（单位提交）' : ''}`}
            checked={chosen.includes(ref)}
            onChange={(checked) => onChosen(checked ? [...chosen, ref] : chosen.filter((one) => one !== ref))}
          />
        )
      })}
      <TextField label="网址或说明" hint="例如：网站地址、截图编号、电话记录。" value={text} onChange={onText} />
      {mayAdd && <EvidenceBox round={round} unit={unit} check={check} object={object} side="assessing" compact />}
    </fieldset>
  )
}
