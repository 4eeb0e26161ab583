import { canonicalJson } from '../../model/canonicalJson.ts'
import { renamed, type Naming } from './Naming.ts'
import type { Speaker } from './Speaker.ts'

/** One thing that can be said of a clause, and how. 一个方面 */
export interface Facet<T> {
  readonly what: string | ((before: T, after: T) => string)
  readonly keys: readonly (keyof T & string)[]
  /** Keys of another facet that its words look at too: it is told where its words differ. */
  readonly beside?: readonly (keyof T & string)[]
  /** In words, null where there is nothing of it; a list of things is told by what is new and what is gone. */
  readonly say: (value: T, speaker: Speaker) => string | readonly string[] | null
  /** Points, places or grades can depend on it. */
  readonly bears: boolean
}

/** The facets of a clause, and the keys that are compared elsewhere or mean nothing by themselves. */
export interface Facets<T> {
  readonly facets: readonly Facet<T>[]
  readonly apart: readonly (keyof T & string)[]
}

/** The two sides of a comparison. 比较双方 */
export interface Sides {
  readonly before: Speaker
  readonly after: Speaker
  readonly naming: Naming
}

/** One facet that differs. */
export interface Changed {
  readonly what: string
  readonly before: string | null
  readonly after: string | null
  readonly bears: boolean
  /** `分值由5分改为4分` */
  readonly phrase: string
}

/** What of a clause differs. What no facet speaks of is still told, without its words. 改动的方面 */
export function changedFacets<T extends object>(a: T, b: T, { facets, apart }: Facets<T>, sides: Sides): readonly Changed[] {
  const found = facets.flatMap(({ what, keys, beside = [], say, bears }) => {
    const isOwn = differ(a, b, keys, sides)
    if (!isOwn && !differ(a, b, beside, sides)) return []
    const changed = changedOf(typeof what === 'string' ? what : what(a, b), say(a, sides.before), say(b, sides.after), bears)
    return isOwn || changed.before !== changed.after ? [changed] : []
  })
  const spoken = new Set<string>([...facets.flatMap(({ keys }) => keys), ...apart])
  const rest = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !spoken.has(key))
  if (!differ(a, b, rest, sides)) return found
  return [...found, { what: '其他内容', before: null, after: null, bears: true, phrase: '其他内容有改动' }]
}

function differ(a: object, b: object, keys: readonly string[], { naming }: Sides): boolean {
  const pick = (value: object) => Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key)))
  return canonicalJson(renamed(pick(a), naming)) !== canonicalJson(pick(b))
}

/** How a change of this is said. */
export function changedOf(
  what: string,
  before: string | readonly string[] | null,
  after: string | readonly string[] | null,
  bears: boolean,
): Changed {
  const [a, b] = [textOf(before), textOf(after)]
  const both = typeof before === 'object' && typeof after === 'object' && before && after ? phraseOfLists(what, before, after) : null
  return { what, before: a, after: b, bears, phrase: both ?? phraseOf(what, a, b) }
}

const textOf = (said: string | readonly string[] | null): string | null => (typeof said === 'object' ? said?.join('、') || null : said)

/** Null where both have the same, in another order. */
function phraseOfLists(what: string, before: readonly string[], after: readonly string[]): string | null {
  const gone = before.filter((one) => !after.includes(one))
  const fresh = after.filter((one) => !before.includes(one))
  const parts = [...gone.map((one) => `删去${what}“${inner(one)}”`), ...fresh.map((one) => `增加${what}“${inner(one)}”`)]
  return parts.join('，') || null
}

function phraseOf(what: string, before: string | null, after: string | null): string {
  if (before === after) return `${what}的写法有改动`
  if (before === null) return `增加${what}：${after ?? ''}`
  return after === null ? `删去${what}（原为${quoted(before)}）` : `${what}由${quoted(before)}改为${quoted(after)}`
}

/** Longer words, and words with a pause in them, need quotation marks to be seen as one. */
const SHORT = 12

const quoted = (text: string): string => (text.length <= SHORT && !/[，。；：、“”！？\s]/u.test(text) ? text : `“${inner(text)}”`)

/** Words within quotation marks. */
export const inner = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’')
