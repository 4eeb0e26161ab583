import { withoutUnseen } from '../../model/unseen.ts'
import type { Page, PageKind } from '../../pages/Page.ts'

const KINDS: Readonly<Record<PageKind, string>> = { list: '栏目列表', article: '文章', other: '其他页面' }
const SHOWN_TEXT = 200

/** What was read of a page, for a person. 页面内容说明 */
export function printPage({ kind, title, publishedOn, source, metadata, items, attachments, links, text, isWhole, isDrawn }: Page): string {
  const dated = items.filter(({ date }) => date !== null).length
  const lines = [
    `${KINDS[kind]}：${title === '' ? '（没有标题）' : title}`,
    ...(kind === 'list' ? [] : [`  发布日期：${publishedOn ?? '没有标明'}`]),
    ...(source === null ? [] : [`  来源：${source}`]),
    ...Object.entries(metadata).map(([name, value]) => `  ${name}：${value ?? '（空）'}`),
    ...(items.length === 0 ? (kind === 'list' && !isDrawn ? ['  没有条目'] : []) : [`  条目 ${items.length} 条，标明日期的 ${dated} 条：`]),
    ...items.map(({ title: name, url, date }) => `    ${date ?? '无日期　　'} ${name}  ${url}`),
    ...(attachments.length === 0 ? [] : [`  附件 ${attachments.length} 个：`]),
    ...attachments.map(({ title: name, url }) => `    ${name}  ${url}`),
    `  链接 ${links} 个`,
    ...(kind === 'article' ? [`  正文 ${[...text.replace(/\s/gu, '')].length} 字${text === '' ? '' : `：${beginning(text)}`}`] : []),
    ...(isDrawn ? ['  列表由浏览器里的脚本另外取数据生成，这里没有读到，不能当作没有内容'] : []),
    ...(isWhole ? [] : ['  页面过大或嵌套过深，只读了前面的部分']),
  ]
  // What a page of somebody's says may be anything, also what moves a terminal.
  return `${lines.map(withoutUnseen).join('\n')}\n`
}

function beginning(text: string): string {
  const letters = [...text.replace(/\s+/gu, ' ')]
  return letters.length > SHOWN_TEXT ? `${letters.slice(0, SHOWN_TEXT).join('')}……` : letters.join('')
}
