import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import type { ActionId } from '../../../../permissions/actions.ts'

/** What sort of cells go out and come back, and for whom. 表格的种类 */
export interface SheetKind {
  readonly id: string
  readonly text: string
  readonly lane: 'assessor' | 'test' | 'expert' | 'self'
  /** Whose own, where a unit fills in for itself. */
  readonly unit?: string
  /** For somebody else, from paper: for a unit, or for an assessor who is named. */
  readonly behalf?: 'unit' | 'assessor'
  readonly hint: string
}

type Offered = SheetKind & { readonly needs: ActionId }

const OFFERED: readonly Offered[] = [
  { id: 'assessor', text: '评分表', lane: 'assessor', needs: 'answer.assess', hint: '分给您评的各格。' },
  { id: 'test', text: '第三方测试结果表', lane: 'test', needs: 'answer.test', hint: '由第三方测试的各格。' },
  { id: 'expert', text: '专家评分表', lane: 'expert', needs: 'answer.judge', hint: '只有您自己的评分。' },
  {
    id: 'behalf-unit',
    text: '代单位录入（单位交来纸质自查表）',
    lane: 'self',
    behalf: 'unit',
    needs: 'answer.behalf',
    hint: '录入后算作单位的自查，注明由您代录，并附上纸质材料的扫描件。',
  },
  {
    id: 'behalf-assessor',
    text: '代考核人员录入（考核人员交来纸质评分表）',
    lane: 'assessor',
    behalf: 'assessor',
    needs: 'answer.behalf',
    hint: '录入后算作这位考核人员的评分，注明由您代录，并附上纸质材料的扫描件。',
  },
]

/** The kinds that the reader may hand over in a round. */
export const sheetKinds = ({ may, own }: RoundHead): readonly SheetKind[] => [
  ...OFFERED.filter(({ needs }) => may.includes(needs)),
  ...own.map(({ id, name }): SheetKind => {
    const hint = '填好收回后先存为草稿，仍由本单位审核人确认报送。'
    return { id: `self ${id}`, text: `自查表：${name}`, lane: 'self', unit: id, hint }
  }),
]

/** A kind and the name of whom somebody enters for, as the interface asks for them. */
export function kindQuery({ lane, unit, behalf }: SheetKind, name: string): Record<string, string> {
  return {
    lane,
    ...(unit === undefined ? {} : { unit }),
    ...(behalf === undefined ? {} : { for: behalf === 'unit' ? '' : name.trim() }),
  }
}
