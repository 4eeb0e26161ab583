import { isCalendarDate, type CalendarDate } from '../../model/CalendarDate.ts'
import { formatFraction, parseFraction, type FractionText } from '../../model/Fraction.ts'
import type { Place } from '../Places.ts'
import type { IssueList } from '../IssueList.ts'
import { suggest } from '../reading/nearest.ts'
import { truthFrom } from '../reading/words.ts'
import type { SourceEntry, Source } from '../yaml/Source.ts'

const NONE: ReadonlyMap<string, SourceEntry> = new Map()

/** Takes the keys of one map, each once, and at the end complains of those that nobody asked for. 读键 */
export class KeyReader {
  readonly place: Place
  readonly #entries: ReadonlyMap<string, SourceEntry>
  readonly #what: string
  readonly #issues: IssueList
  readonly #asked = new Set<string>()

  /** @param what what the map describes, as in “批次文件” */
  constructor(value: Source, what: string, issues: IssueList) {
    this.place = value.place
    this.#what = what
    this.#issues = issues
    this.#entries = value.kind === 'map' ? value.entries : NONE
    if (value.kind === 'nothing') issues.add(value.place, 'type', `${what}是空的`, '按“键: 值”写，每行一个')
    else if (value.kind !== 'map') issues.add(value.place, 'type', `${what}应当写成“键: 值”`, '检查缩进，每行一个“键: 值”')
  }

  take(key: string): Source | null {
    this.#asked.add(key)
    const value = this.#entries.get(key)?.value
    return value && value.kind !== 'nothing' ? value : null
  }

  placeOf(key: string): Place {
    return this.#entries.get(key)?.key ?? this.place
  }

  text(key: string): string | undefined {
    const value = this.take(key)
    if (!value) return undefined
    if (value.kind === 'text') return value.text
    this.#issues.add(value.place, 'type', `“${key}”应当是文字`, '写成一段文字')
    return undefined
  }

  required(key: string): string {
    const text = this.text(key)
    if (text !== undefined && text !== '') return text
    if (this.take(key) === null || text === '') this.#issues.add(this.placeOf(key), 'missing', `${this.#what}缺少“${key}”`, `补写“${key}:”`)
    return ''
  }

  date(key: string): CalendarDate | undefined {
    const text = this.text(key)
    if (text === undefined) return undefined
    const exists: boolean = isCalendarDate(text)
    if (exists) return text
    this.#issues.add(this.take(key)?.place ?? this.place, 'date', `“${text}”不是日期`, '写成 2020-12-31 的样子')
    return undefined
  }

  number(key: string): FractionText | undefined {
    const text = this.text(key)
    if (text === undefined) return undefined
    const value = parseFraction(text)
    if (value) return formatFraction(value)
    this.#issues.add(this.take(key)?.place ?? this.place, 'number', `“${text}”不是数`, '写成数字，如 4.5')
    return undefined
  }

  whole(key: string): number | undefined {
    const text = this.number(key)
    if (text === undefined || /^\d{1,9}$/.test(text)) return text === undefined ? undefined : Number(text)
    this.#issues.add(this.take(key)?.place ?? this.place, 'number', `“${text}”不是自然数`, '写成 0、1、2……')
    return undefined
  }

  /** One text or a list of texts; empty where the key is absent. */
  texts(key: string): readonly string[] {
    const value = this.take(key)
    if (!value) return []
    if (value.kind === 'text') return [value.text]
    return this.list(key).flatMap((item) => {
      if (item.kind === 'text') return [item.text]
      this.#issues.add(item.place, 'type', `“${key}”里应当都是文字`, '写成 [甲, 乙]')
      return []
    })
  }

  list(key: string): readonly Source[] {
    const value = this.take(key)
    if (!value) return []
    if (value.kind === 'list') return value.items
    this.#issues.add(value.place, 'type', `“${key}”应当是列表`, '写成 [甲, 乙]，或每行一个“- ”')
    return []
  }

  map(key: string): ReadonlyMap<string, SourceEntry> {
    const value = this.take(key)
    if (!value) return NONE
    if (value.kind === 'map') return value.entries
    this.#issues.add(value.place, 'type', `“${key}”应当写成“键: 值”`, '每行一个“键: 值”')
    return NONE
  }

  /** One of the words; the first mistake names them all. */
  word<Word extends string>(key: string, words: readonly Word[]): Word | undefined {
    const text = this.text(key)
    if (text === undefined) return undefined
    const found = words.find((word): boolean => word === text)
    if (found === undefined)
      this.#issues.add(this.take(key)?.place ?? this.place, 'word', `“${key}”不能是“${text}”`, `可以是：${words.join('、')}`)
    return found
  }

  truth(key: string): boolean | undefined {
    const word = this.word(key, ['true', 'false', '是', '否'])
    return word === undefined ? undefined : truthFrom(word)
  }

  /** Everything not asked for is a mistake of spelling, or a comma that split a text. */
  finish(): void {
    for (const [key, { key: keyPlace }] of this.#entries) {
      if (this.#asked.has(key)) continue
      const remedy = suggest(key, this.#asked, `这里可以用的键：${[...this.#asked].join('、')}；含逗号的文字要加引号`)
      this.#issues.add(keyPlace, 'unknown-key', `${this.#what}里没有“${key}”这个键`, remedy)
    }
  }
}
