import { UNIT_KINDS, unitKindInWords, type UnitKind } from '../../../../../model/UnitKind.ts'
import { ChoiceField } from '../../../../components/form/Field.tsx'

const OPTIONS = UNIT_KINDS.map((value) => ({ value, text: unitKindInWords(value) }))

/** 类别 */
export function KindField({ kind, onChange }: { readonly kind: UnitKind; readonly onChange: (kind: UnitKind) => void }) {
  return <ChoiceField label="类别" value={kind} options={OPTIONS} onChange={onChange} />
}

/** What is most often registered below a unit of this kind. */
export const kindBelow = (above: UnitKind | undefined): UnitKind =>
  above === undefined || ['department', 'township', 'sub-unit'].includes(above) ? 'sub-unit' : 'department'
