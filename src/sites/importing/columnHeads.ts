import { foldName } from '../../model/foldName.ts'
import { unguardCell } from '../../notices/writers/guardCell.ts'

/** What a head may be called in tables of columns. 栏目表的列名 */
const WORDS = {
  content: ['公开内容', '内容', '栏目内容', '保障内容', '信息内容', '发布内容', '公开事项', '公开信息', '内容要求', '栏目说明', '具体内容'],
  keepers: [
    ...['保障单位', '内容保障单位', '栏目保障单位', '责任单位', '维护单位', '承办单位', '负责单位', '报送单位', '更新单位', '信息来源单位'],
    ...['保障部门', '责任部门', '维护部门', '牵头单位', '责任科室', '公开主体', '责任主体', '内容保障'],
  ],
  updates: [
    ...['更新要求', '更新频率', '更新周期', '更新频次', '更新时限', '更新时间', '公开时限', '更新期限', '更新'],
    ...['时限要求', '公开时间', '更新时间要求', '维护周期', '保障频次'],
  ],
  url: ['网址', '栏目网址', '链接', '栏目链接', '链接地址', '网页地址', '栏目地址', 'url', '地址'],
  path: ['栏目', '栏目名称', '栏目路径', '栏目全称', '网站栏目', '所属栏目', '公开栏目', '栏目设置', '名称'],
} as const

/** 一级栏目, 二级目录, 3级栏目名称. */
const LEVEL = /^(?:第)?([一二三四五六七八1-8])级(?:栏目|目录|标题|类目|分类|指标|公开事项)?(?:名称)?$/
const NUMBERS = '一二三四五六七八'

/** Where in a row stands what; levels from the first down. 认出的列 */
export interface ColumnHeads {
  readonly levels: readonly number[]
  readonly at: Readonly<Record<keyof typeof WORDS, number | null>>
}

const bare = (cell: string): string => foldName(unguardCell(cell)).replace(/[(（].*[)）]|[*:：]/gu, '')

function levelOf(head: string): number | null {
  const [, number] = LEVEL.exec(head) ?? []
  if (number === undefined) return null
  const at = NUMBERS.indexOf(number)
  return at < 0 ? Number(number) - 1 : at
}

/** The heads of a row, if it is one of heads: it names levels or a path of columns, and something besides; null: it is none. 认列名 */
export function columnHeads(cells: readonly string[]): ColumnHeads | null {
  const heads = cells.map(bare)
  const levels = heads
    .flatMap((head, at) => {
      const level = levelOf(head)
      return level === null ? [] : [{ level, at }]
    })
    .sort((a, b) => a.level - b.level)
  const find = (words: readonly string[]): number | null => {
    // The better word counts, not the first head: 栏目网址 is no path, and 名称 is one only where nothing else is.
    const at = words.map((word) => heads.indexOf(foldName(word))).find((index) => index >= 0)
    return at ?? null
  }
  const at = {
    content: find(WORDS.content),
    keepers: find(WORDS.keepers),
    updates: find(WORDS.updates),
    url: find(WORDS.url),
    path: find(WORDS.path),
  }
  if (levels.length === 0 && at.path === null) return null
  const others = heads.filter((head) => head !== '').length - (levels.length || 1)
  return others < 1 && levels.length < 2 ? null : { levels: levels.map((one) => one.at), at }
}
