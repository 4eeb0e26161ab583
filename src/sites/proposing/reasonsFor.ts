import type { SoughtColumn, Weighed } from './weighPage.ts'

/** What else is to be said of a proposal. */
interface Standing {
  readonly isSure: boolean
  /** Which other column has the address for certain, or by somebody's word. */
  readonly takenBy: string | null
}

/** Why an address is proposed, and what speaks against it, in words, the weightiest first. 建议的理由 */
export function reasonsFor(
  { levels: columnLevels, keepers }: SoughtColumn,
  one: Weighed,
  all: readonly Weighed[],
  { isSure, takenBy }: Standing,
): readonly string[] {
  const { view, name, nearest, levels, keeper } = one
  const { page, above, source } = view
  const own = columnLevels.at(-1) ?? ''
  const same = all.filter((other) => other !== one && (other.name === 'both' || other.name === 'one')).length
  const where = source === 'menu' ? '网站导航' : source === 'address' ? '网址' : '面包屑'
  const line = above ? above.join(' › ') : ''
  return [
    ...(takenBy === null ? [] : [`这个网址已经是“${takenBy}”的`]),
    ...(name === 'both' ? [`名称一致：页面和指向它的链接都叫“${nearest}”`] : []),
    ...(name === 'one'
      ? [
          view.own.length === 0
            ? `指向它的链接叫“${nearest}”，页面上没有写自己的名称`
            : `只有一处叫“${nearest}”，页面上的名称和链接的名称不一样`,
        ]
      : []),
    ...(name === 'near' ? [`名称相近：页面叫“${nearest}”，栏目叫“${own}”`] : []),
    ...(name === 'part' ? [`名称有些像：页面叫“${nearest}”，栏目叫“${own}”`] : []),
    ...(keeper === null ? [] : [`${where}里有保障单位“${keeper}”`]),
    ...(levels.says === 'fits' && line !== '' ? [`位置一致：${where}是“${line} › ${nearest}”`] : []),
    ...(levels.says === 'differs' ? [`位置不同：${where}显示它在“${line}”下`] : []),
    ...(levels.says === 'unknown' && line !== '' ? [`位置不能确定：${where}显示它在“${line}”下`] : []),
    ...(above === null ? ['页面上没有面包屑，网站导航里也没有它，不知道它在哪一级栏目下'] : []),
    ...(keeper === null && keepers.length === 1 && same > 0 ? [`看不出是不是“${keepers[0] ?? ''}”的`] : []),
    ...(same > 0 && !isSure && name !== 'part' ? [`另有 ${String(same)} 个页面也叫这个名称`] : []),
    ...(isSure ? [same > 0 ? '别的同名页面在另外的栏目下' : '没有别的页面叫这个名称'] : []),
    page.kind === 'list'
      ? `是列表页，有 ${String(page.items)} 条${page.latest === null ? '，没有日期' : `，最新 ${page.latest}`}`
      : page.kind === 'article'
        ? '是一篇文章，不是列表'
        : '没有看出列表',
  ]
}
