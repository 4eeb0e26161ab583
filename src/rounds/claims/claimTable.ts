import { claimStateInWords } from '../../model/Claim.ts'
import { formatMoment } from '../../model/Instant.ts'
import type { ClaimList, SaidField } from './ClaimSheet.ts'

interface Sheet {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly widths: readonly number[]
}

const inWords = (said: readonly SaidField[]): string => said.map(({ ask, text }) => `${ask}：${text}`).join('；')

/** Claims as a sheet, in the order in which they were filed. 加分申报表 */
export const claimTables = ({ claims }: ClaimList): readonly Sheet[] => [
  {
    name: '加分申报',
    head: [
      '单位',
      '组别',
      '加分项目',
      '日期',
      '申报内容',
      '说明',
      '提交时间',
      '状态',
      '核实后的内容',
      '理由',
      '核实人',
      '核实时间',
      '加分前总分',
      '加分后总分',
      '同一材料另有申报',
    ],
    rows: claims.map((one) => [
      ...[one.unitName, one.group, one.nodeName, one.on, inWords(one.said), one.text],
      ...[one.filedAt === null ? '' : formatMoment(one.filedAt), `${claimStateInWords(one.state)}${one.undone ? '（事项已撤回）' : ''}`],
      ...[one.verified ? inWords(one.verified) : '', one.decidedWhy ?? '', one.decidedBy ?? ''],
      ...[one.decidedAt === null ? '' : formatMoment(one.decidedAt), one.moved?.before.total ?? '', one.moved?.after.total ?? ''],
      one.same === 0 ? '' : `${String(one.same)} 份`,
    ]),
    widths: [16, 10, 22, 12, 40, 30, 17, 12, 30, 30, 10, 17, 12, 12, 16],
  },
]
