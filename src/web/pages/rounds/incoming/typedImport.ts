import type { ImportKind } from '../../../../model/Incoming.ts'
import type { IncomingRead } from '../../../../server/incomingApi.ts'

/** Where the lines come from, as it is chosen. 数据来源 */
export type From = 'file' | 'paste' | 'report' | 'settled'

/** What is said of an import before its lines. 填写的导入 */
export interface TypedImport {
  readonly kind: ImportKind
  /** Empty: none is chosen, or none is needed. */
  readonly check: string
  readonly within: 'group' | 'class' | 'all'
  readonly figure: 'total' | 'weighted'
  readonly from: From
  readonly title: string
  readonly issuer: string
  readonly number: string
  readonly on: string
  readonly othersLostNothing: boolean
}

/** Each kind in words, with an example, and where it may come from. 外来结果的种类 */
export const KINDS: Readonly<Record<ImportKind, { readonly text: string; readonly hint: string; readonly from: readonly From[] }>> = {
  assessment: {
    text: '其他考核、第三方评估的结果和扣分清单',
    hint: '例如市第三方评估的扣分：一行一条扣分，写明单位、事项、条款、扣几分；或者一行一个单位的得分。',
    from: ['file', 'paste'],
  },
  history: {
    text: '往年的名次',
    hint: '例如“连续三年排名最后”要看的往年名次：一行一个单位、一个年度，写第几名。',
    from: ['file', 'paste', 'settled'],
  },
  mutual: {
    text: '互评、评委打分',
    hint: '几个人（或几方）给各单位打的分：一行一个分数，或者一人一列。怎样合成由方案规定。',
    from: ['file', 'paste'],
  },
  round: {
    text: '下级批次或别的批次的结果',
    hint: '明镜的报送件（JSON，会核对有没有被改过），或者本系统里已经定稿的批次。',
    from: ['report', 'settled', 'file', 'paste'],
  },
}

/** Where lines come from, in words. 从哪里来 */
export const FROM_WORDS: Readonly<Record<From, string>> = {
  file: '表格文件（Excel、CSV）',
  paste: '从表格里复制、粘贴',
  report: '明镜的报送件（JSON）',
  settled: '本系统里已定稿的批次',
}

/** Which columns were chosen; -1: none. 选定的列 */
export interface Columns {
  readonly table: number
  readonly head: number
  readonly at: Readonly<Record<string, number>>
}

/** A line of a table that was pasted or read, as the page keeps it. 表格的一行 */
export interface TypedLine {
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}

const OWN = /^(?:序号|备注|说明|合计|总计|平均|平均分|均分|名次|排名)$/u

/** The lines of a file by the columns that were chosen; a table of one column a respondent becomes a line for each of his scores. 取出各行 */
export function linesFrom(kind: ImportKind, { tables }: Pick<IncomingRead, 'tables'>, { table, head, at }: Columns): readonly TypedLine[] {
  const rows = tables[table]?.rows ?? []
  const heads = rows[head]?.cells ?? []
  const chosen = Object.entries(at).filter(([, index]) => index >= 0)
  const unit = at['unit'] ?? -1
  const isWide = kind === 'mutual' && (at['by'] ?? -1) < 0 && (at['points'] ?? -1) < 0
  return rows.slice(head + 1).flatMap(({ number, cells }): readonly TypedLine[] => {
    const textAt = (index: number) => (cells[index] ?? '').trim()
    if (isWide)
      return heads.flatMap((by, index) =>
        index === unit || by.trim() === '' || OWN.test(by.trim()) || textAt(index) === '' || textAt(unit) === ''
          ? []
          : [{ row: number, cells: { unit: textAt(unit), by: by.trim(), points: textAt(index) } }],
      )
    const line = Object.fromEntries(chosen.map(([key, index]) => [key, textAt(index)]))
    return Object.values(line).every((text) => text === '') ? [] : [{ row: number, cells: line }]
  })
}
