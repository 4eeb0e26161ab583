import { formatMoment, type Instant } from '../../model/Instant.ts'
import { handedStateInWords, partInWords } from '../../model/handedInWords.ts'
import type { HandedIn, HandedInLine } from './handedIn.ts'

const HEADS = ['组别', '单位', '自查', '最近办理', '办理人', '自查报告电子版', '报送人', '收到盖章纸质版', '登记人', '还缺']
const WIDTHS = [12, 24, 12, 18, 12, 18, 12, 18, 12, 26]

/** Who has handed in what, as a table for a workbook. 报送情况表 */
export const handedInTable = ({ units }: Pick<HandedIn, 'units'>) => ({
  name: '报送情况',
  head: HEADS,
  rows: units.map(rowOf),
  widths: WIDTHS,
})

function rowOf({ group, name, state, step, report, paper, missing }: HandedInLine): readonly string[] {
  const told = (done: { readonly at: Instant; readonly by: string } | null) => [done === null ? '' : formatMoment(done.at), done?.by ?? '']
  return [group, name, handedStateInWords(state), ...told(step), ...told(report), ...told(paper), missing.map(partInWords).join('、')]
}
