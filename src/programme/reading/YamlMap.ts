import { isCalendarDate, type CalendarDate } from '../../model/CalendarDate.ts'
import type { FractionText } from '../../model/Fraction.ts'
import type { Place } from '../Places.ts'
import type { Source, SourceMap, SourceText } from '../yaml/Source.ts'
import { suggest } from './nearest.ts'
import type { Run } from './Run.ts'
import { camelCase, namesFrom, numberFrom, truthFrom } from './words.ts'

const KIND_NAMES = { text: '文字', map: '键值', list: '列表', nothing: '空' } as const

/** More than any county has offices. */
const MOST_NAMES = 5000

/**
 * A map of a programme file, asked key by key: what it was asked for are the keys that it may have. 键值
 *
 * A getter reports what it cannot use and answers undefined, so that reading goes on and every mistake comes at once.
 */
export class YamlMap {
  readonly #source: SourceMap
  readonly #asked = new Set<string>()
  readonly run: Run
  /** What it describes, for messages. */
  readonly what: string

  constructor(source: SourceMap, run: Run, what: string) {
    this.#source = source
    this.run = run
    this.what = what
  }

  /** The same map under another name for messages; each has its own memory of the keys asked for. */
  titled(what: string): YamlMap {
    return new YamlMap(this.#source, this.run, what)
  }

  get place(): Place {
    return this.#source.place
  }

  get keys(): string[] {
    return [...this.#source.entries.keys()]
  }

  /** Where the key's value stands, or the map itself. */
  placeOf(key: string): Place {
    return this.#source.entries.get(key)?.value.place ?? this.place
  }

  /** Where an item of the key's list stands. */
  itemPlace(key: string, index: number): Place {
    const value = this.#source.entries.get(key)?.value
    return (value?.kind === 'list' ? value.items[index]?.place : undefined) ?? this.placeOf(key)
  }

  keyPlace(key: string): Place {
    return this.#source.entries.get(key)?.key ?? this.place
  }

  error(place: Place, code: string, message: string, remedy: string): void {
    this.run.errors.add(place, code, `${this.what}：${message}`, remedy)
  }

  has(key: string): boolean {
    return this.#source.entries.has(key)
  }

  raw(key: string): Source | undefined {
    this.#asked.add(key)
    return this.#source.entries.get(key)?.value
  }

  /** The scalar under the key; what is no scalar is reported. */
  scalar(key: string): SourceText | undefined {
    const source = this.raw(key)
    if (!source || source.kind === 'text') return source
    this.#wrong(key, source, '写一个值')
    return undefined
  }

  text(key: string): string | undefined {
    return this.scalar(key)?.text.trim()
  }

  needText(key: string): string {
    return this.need(key, this.text(key), '')
  }

  /** Reports a key that must be there; a value that was there and wrong has been reported. */
  need<T, F>(key: string, value: T | undefined, fallback: F): T | F {
    if (value !== undefined) return value
    if (!this.has(key)) this.error(this.place, 'missing-key', `缺少 ${key}`, `补上 ${key}`)
    return fallback
  }

  /** One text or a list of texts, each as it stands. */
  texts(key: string): string[] {
    const source = this.raw(key)
    return source ? this.#textsOf(key, source) : []
  }

  /** A list, or one text whose names stand in a row. */
  names(key: string): string[] {
    const source = this.raw(key)
    const names = source?.kind === 'text' ? namesFrom(source.text) : source ? this.#textsOf(key, source) : []
    if (names.length > MOST_NAMES) this.error(this.placeOf(key), 'too-many-names', `${key} 里的名字超过 ${MOST_NAMES} 个`, '分成几项')
    return names.slice(0, MOST_NAMES)
  }

  #textsOf(key: string, source: Source): string[] {
    if (source.kind === 'text') return [source.text.trim()]
    if (source.kind !== 'list') {
      this.#wrong(key, source, '写一条或一个列表')
      return []
    }
    return source.items.flatMap((item) => {
      if (item.kind === 'text') return [item.text.trim()]
      this.#wrong(key, item, '列表里只写文字；含冒号的文字加引号')
      return []
    })
  }

  number(key: string): FractionText | undefined {
    return this.#read(key, (text) => numberFrom(text) ?? undefined, '不是数', '写成 5、0.5 或 38/3')
  }

  /** A whole number, not below zero. */
  whole(key: string): number | undefined {
    return this.#read(key, (text) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined), '不是整数', '写成 0、1、2……')
  }

  date(key: string): CalendarDate | undefined {
    return this.#read(key, (text) => (isCalendarDate(text) ? text : undefined), '不是日期', '写成 2020-12-25，且这一天存在')
  }

  flag(key: string): boolean {
    return this.#read(key, truthFrom, '只能是 true 或 false', '写 true 或 false') ?? false
  }

  oneOf<T extends string>(key: string, options: readonly T[]): T | undefined {
    const find = (text: string) => options.find((option) => option === text)
    return this.#read(key, find, `只能是 ${options.join('、')}`, `从 ${options.join('、')} 中选一个`)
  }

  /** The scalar under the key as `parse` understands it; what it does not is reported. */
  #read<T>(key: string, parse: (text: string) => T | undefined, fault: string, remedy: string): T | undefined {
    const scalar = this.scalar(key)
    if (!scalar) return undefined
    const value = parse(scalar.text.trim())
    if (value === undefined) this.error(scalar.place, 'wrong-value', `${key} 的“${scalar.text.slice(0, 40)}”${fault}`, remedy)
    return value
  }

  map(key: string, what = `${this.what}的 ${key}`): YamlMap | undefined {
    const source = this.raw(key)
    if (!source) return undefined
    if (source.kind === 'map') return new YamlMap(source, this.run, what)
    this.#wrong(key, source, '写成“键: 值”')
    return undefined
  }

  /** A list of maps; one map stands for a list of one. */
  maps(key: string, what = `${this.what}的 ${key}`): YamlMap[] {
    const source = this.raw(key)
    if (!source) return []
    const items = source.kind === 'list' ? source.items : [source]
    return items.flatMap((item, index) => {
      if (item.kind === 'map') return [new YamlMap(item, this.run, `${what}第${index + 1}项`)]
      this.#wrong(key, item, '每一项写成“键: 值”')
      return []
    })
  }

  /** Reports the keys that nobody asked for. */
  close(): void {
    for (const [key, { key: place, value }] of this.#source.entries) {
      if (this.#asked.has(key)) continue
      const isSplit = this.#source.flow === true && value.kind === 'nothing'
      const remedy = isSplit
        ? '花括号里的逗号会把内容断开：含逗号的文字或算式整个加引号'
        : suggest(key, this.#asked, `这里可用：${[...this.#asked].join('、')}`)
      this.error(place, 'unknown-key', `不认识的键“${key.slice(0, 60)}”`, remedy)
    }
  }

  /** Remembers where the core object and what stands under each of its keys came from. */
  note<const T extends object>(core: T, names: Readonly<Record<string, string>> = {}): T {
    this.run.places.note(core, this.place)
    for (const [key, { value }] of this.#source.entries) {
      const name = names[key] ?? camelCase(key)
      this.run.places.note(core, value.place, name)
      if (value.kind === 'list') value.items.forEach((item, index) => this.run.places.note(core, item.place, `${name}.${index}`))
    }
    return core
  }

  #wrong(key: string, source: Source, remedy: string): void {
    if (source.kind === 'nothing') this.error(source.place, 'missing-value', `${key} 没有值`, '填上值，或删去这个键')
    else this.error(source.place, 'wrong-type', `${key} 这里不能是${KIND_NAMES[source.kind]}`, remedy)
  }
}
