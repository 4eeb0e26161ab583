const MOST_DEPTH = 20
const MOST_VALUES = 20_000
const SPACE = /(?:\s|\/\*[^]*?\*\/|\/\/[^\n]*)*/y
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /[A-Za-z_$][\w$]*/y
const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', null],
])

class NoLiteral extends Error {}

/** Data as scripts write it, beginning at a place of a script: JSON, also with bare keys, single quotes and commas too many; undefined for what is no data. 读取脚本数据 */
export function readLiteral(script: string, at: number): unknown {
  let [place, values] = [at, 0]

  const take = (pattern: RegExp): string => {
    pattern.lastIndex = place
    const text = pattern.exec(script)?.[0] ?? ''
    place += text.length
    return text
  }
  const isNext = (sign: string): boolean => {
    take(SPACE)
    if (script[place] !== sign) return false
    place++
    return true
  }
  const text = (): string => {
    const quote = script[place++] ?? ''
    let read = ''
    for (;;) {
      const sign = script[place++]
      if (sign === undefined || sign === '\n') throw new NoLiteral()
      if (sign === quote) return read
      read += sign === '\\' ? escaped() : sign
    }
  }
  const escaped = (): string => {
    const sign = script[place++] ?? ''
    if (sign !== 'u') return { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }[sign] ?? sign
    const code = script.slice(place, place + 4)
    if (!/^[\da-f]{4}$/i.test(code)) throw new NoLiteral()
    place += 4
    return String.fromCharCode(parseInt(code, 16))
  }
  const value = (depth: number): unknown => {
    if (depth > MOST_DEPTH || ++values > MOST_VALUES) throw new NoLiteral()
    take(SPACE)
    const sign = script[place] ?? ''
    if (sign === '"' || sign === "'") return text()
    if (isNext('[')) return list(depth)
    if (isNext('{')) return record(depth)
    const number = take(NUMBER)
    if (number !== '') return Number(number)
    const word = take(WORD)
    if (!WORDS.has(word)) throw new NoLiteral()
    return WORDS.get(word)
  }
  const list = (depth: number): readonly unknown[] => {
    const read: unknown[] = []
    while (!isNext(']')) {
      if (isNext(',')) continue
      read.push(value(depth + 1))
      if (!isNext(',') && !isAhead(']')) throw new NoLiteral()
    }
    return read
  }
  const record = (depth: number): object => {
    const read: [string, unknown][] = []
    while (!isNext('}')) {
      if (isNext(',')) continue
      const isQuoted = script[place] === '"' || script[place] === "'"
      const key = isQuoted ? text() : take(WORD)
      if ((key === '' && !isQuoted) || !isNext(':')) throw new NoLiteral()
      read.push([key, value(depth + 1)])
      if (!isNext(',') && !isAhead('}')) throw new NoLiteral()
    }
    return Object.fromEntries(read)
  }
  const isAhead = (sign: string): boolean => {
    take(SPACE)
    return script[place] === sign
  }

  try {
    return value(0)
  } catch (error) {
    if (error instanceof NoLiteral) return undefined
    throw error
  }
}
