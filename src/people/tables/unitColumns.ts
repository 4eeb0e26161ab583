import { UNIT_KINDS, unitKindInWords, type UnitKind } from '../../model/UnitKind.ts'
import { foldName } from '../../model/foldName.ts'
import type { TableColumn } from './TableColumn.ts'

/** Columns of a table of units. 单位表的列 */
export const UNIT_COLUMNS: readonly TableColumn[] = [
  { key: 'name', head: '名称', also: ['单位名称', '机构名称', '单位', '单位全称'], needed: true, hint: '文件上的全称，必填', width: 32 },
  {
    key: 'parent',
    head: '上级单位',
    also: ['隶属', '主管单位', '上级'],
    hint: '上级单位的名称；有同名单位时写成“示例县/财政局”。上级也在本表里时，先后不限',
    width: 32,
  },
  { key: 'kind', head: '类别', also: ['单位类别', '类型', '单位类型'], hint: UNIT_KINDS.map(unitKindInWords).join('、'), width: 14 },
  { key: 'code', head: '统一社会信用代码', also: ['信用代码', '代码', '单位代码', '机构代码'], hint: '可不填', width: 24 },
  { key: 'aliases', head: '别名', also: ['简称', '曾用名'], hint: '通知和表格里的其他叫法，几个之间用顿号或分号隔开；可不填', width: 28 },
  { key: 'from', head: '成立日期', also: ['设立日期', '成立时间'], hint: '写成2026-10-01；不填按上级单位的成立日期', width: 14 },
]

const OTHER_WORDS: Readonly<Record<string, UnitKind>> = {
  部委: 'ministry',
  国务院部门: 'ministry',
  省: 'province',
  省级: 'province',
  市: 'city',
  市级: 'city',
  县: 'county',
  区: 'county',
  县级: 'county',
  区县: 'county',
  县区: 'county',
  局: 'department',
  县直部门: 'department',
  直属部门: 'department',
  工作部门: 'department',
  乡: 'township',
  镇: 'township',
  街道: 'township',
  乡镇: 'township',
  内设机构: 'sub-unit',
  事业单位: 'sub-unit',
  二级单位: 'sub-unit',
}

/** The kind that a word means; null: none. */
export function unitKindFrom(written: string): UnitKind | null {
  const folded = foldName(written)
  return UNIT_KINDS.find((kind) => unitKindInWords(kind) === folded || kind === folded) ?? OTHER_WORDS[folded] ?? null
}

const SEPARATORS = '、；;'

/** 县财政局、财政; a separator inside a name is written doubled. */
export function aliasesFrom(cell: string): readonly string[] {
  const aliases: string[] = []
  let alias = ''
  for (let at = 0; at < cell.length; at += 1) {
    const character = cell.charAt(at)
    const doubled = character === cell[at + 1]
    if (!SEPARATORS.includes(character) || doubled) alias += character
    else {
      aliases.push(alias)
      alias = ''
    }
    if (doubled && SEPARATORS.includes(character)) at += 1
  }
  return [...aliases, alias].map((one) => one.trim()).filter((one) => one !== '')
}

export const aliasesInCell = (aliases: readonly string[]): string => aliases.map((alias) => alias.replace(/[、；;]/gu, '$&$&')).join('、')
