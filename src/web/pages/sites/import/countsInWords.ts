import type { ColumnsPreview } from './importQueries.ts'

type Counts = ColumnsPreview['counts']

/** What happens to a column, as it is read. 怎样处理 */
export const IS_WORDS: Readonly<Record<keyof Counts, readonly [mark: string, word: string]>> = {
  new: ['＋', '新增'],
  changed: ['△', '修改'],
  same: ['＝', '不变'],
  ended: ['－', '到此为止'],
}
export const ALL_IS = ['new', 'changed', 'ended', 'same'] as const

/** 新增 12 个，修改 3 个 */
export const countsInWords = (counts: Counts): string => {
  const parts = ALL_IS.filter((is) => counts[is] > 0).map((is) => `${IS_WORDS[is][1]} ${String(counts[is])} 个`)
  return parts.length === 0 ? '没有变化' : parts.join('，')
}
