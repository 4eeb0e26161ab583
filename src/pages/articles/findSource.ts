import { findDates } from '../dates/findDates.ts'
import { isBeside } from '../tree/isBeside.ts'
import type { PageLine } from '../tree/linesOf.ts'
import { metaOf, type MetaTags } from './metaTags.ts'

const LABEL = /(?:信息|文章|稿件|新闻|内容)?(?:来\s{0,4}源|稿\s{0,4}源)\s?[:：]\s?/g
const SUPPLIED = /(?:供稿(?:单位|部门)?|信息提供|提供单位|发布(?:机构|单位|部门))\s?[:：]\s?/g
/** Where the next thing of the line begins. */
const NEXT =
  /\s{2,}|\s?[|｜\]】()（）]|\s?(?:发布|发表|公开|公布|刊发|更新|录入|上传|时\s?间|日\s?期|作\s?者|责任?编辑?|编\s?辑|记者|审核|审签|浏览|点击|阅读|访问|字\s?[号体]|【|\[|打印|分享|关闭|保护视力|大\s+中\s+小|次数|摄影|供稿|视力|扫一扫|来源)|\s(?=\d)/
const LONGEST = 40

/** Whose text an article is, as the line under its title says, or the page's head; null where neither does. 来源 */
export function findSource(lines: readonly PageLine[], metas: MetaTags): string | null {
  return (
    inLines(lines, LABEL) ??
    (named(metaOf(metas, 'contentsource', 'source', 'mediaid', 'article:source', 'og:source')) || inLines(lines, SUPPLIED))
  )
}

function inLines(lines: readonly PageLine[], label: RegExp): string | null {
  for (const [at, { text, element, isLink }] of lines.entries()) {
    if (isLink || text.length > 300 || isBeside(element)) continue
    for (const match of text.matchAll(label)) {
      const rest = text.slice(match.index + match[0].length)
      const value = rest.trim() === '' ? (lines[at + 1]?.text ?? '') : rest
      const source = named(value)
      if (source !== null) return source
    }
  }
  return null
}

/** A name, without what stands after it on the line; null for what is none. */
function named(value: string): string | null {
  const begun = value.trimStart().replace(/^[[【(（]/, '')
  const end = begun.search(NEXT)
  const date = findDates(begun)[0]?.at ?? begun.length
  const name = begun.slice(0, Math.min(end < 0 ? begun.length : end, date)).trim()
  return name.length < 2 || name.length > LONGEST || /[。；？！]/.test(name) ? null : name
}
