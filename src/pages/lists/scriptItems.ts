import type { CalendarDate } from '../../model/CalendarDate.ts'
import { machineDate } from '../dates/machineDate.ts'
import type { PageTree } from '../tree/parseTree.ts'
import { readLiteral } from './readLiteral.ts'

/** An item that a script holds to draw it: title, address as written, day. 脚本里的条目 */
export interface ScriptItem {
  readonly title: string
  readonly given: string
  readonly date: CalendarDate | null
}

const TITLES = ['title', 'doctitle', 'infotitle', 'articletitle', 'newstitle', 'subject', 'name', 'bt', 'f_title']
const ADDRESSES = ['url', 'href', 'link', 'linkurl', 'docpuburl', 'puburl', 'infourl', 'htmlurl', 'path', 'address', 'doc_url', 'pageurl']
const DATES = [
  'pubdate',
  'publishtime',
  'publishdate',
  'pubtime',
  'docreltime',
  'reltime',
  'releasetime',
  'releasedate',
  'publicdate',
  'publisheddate',
  'publishedtime',
  'publishtimestr',
  'date',
  'time',
  'showtime',
  'displaydate',
  'docpubtime',
  'crtime',
  'createdate',
  'createtime',
  'addtime',
  'inputtime',
  'fbsj',
  'fbrq',
]
const MOST_SCRIPT = 1_000_000
const MOST_TRIES = 20

/** The items that the scripts of a page hold as data (JSON, or as scripts write it): the longest list of titles. 脚本里的条目 */
export function scriptItems({ elements }: PageTree): readonly ScriptItem[] {
  let longest: readonly ScriptItem[] = []
  let left = MOST_SCRIPT
  for (const { name, children } of elements) {
    const script = name === 'script' || name === 'textarea' ? children[0] : undefined
    if (typeof script !== 'string' || script.length > left) continue
    left -= script.length
    let tries = 0
    for (const { index } of script.matchAll(/\[\s*\{/g)) {
      if (++tries > MOST_TRIES) break
      const items = itemsOf(readLiteral(script, index))
      if (items.length > longest.length) longest = items
    }
  }
  return longest
}

function itemsOf(value: unknown): readonly ScriptItem[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((row: unknown) => {
    if (typeof row !== 'object' || row === null) return []
    const said = new Map(Object.entries(row).map(([key, one]) => [key.toLowerCase(), one as unknown]))
    const [title, given] = [textAt(said, TITLES), textAt(said, ADDRESSES)]
    return title.length < 4 || given === ''
      ? []
      : [{ title: title.replace(/<[^>]{0,200}>/g, '').trim(), given, date: machineDate(textAt(said, DATES)) }]
  })
}

function textAt(said: ReadonlyMap<string, unknown>, keys: readonly string[]): string {
  for (const key of keys) {
    const value = said.get(key)
    if (typeof value === 'number') return String(value)
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return ''
}
