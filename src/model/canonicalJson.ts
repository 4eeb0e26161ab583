/** What canonical JSON can carry; undefined stands for a key left out. */
type Json = null | boolean | number | string | undefined | readonly Json[] | { readonly [key: string]: Json }

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * One text for one content: keys in order of their code units, no white space, undefined left out. 规范化 JSON
 *
 * Lists keep their order, for there it means something. A function, symbol, bigint or a number that JSON cannot carry is our own fault and throws.
 */
export function canonicalJson(value: unknown): string {
  return write(value as Json)
}

function write(value: Json): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value)
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`not a number of JSON: ${value}`)
      return JSON.stringify(value)
    case 'object':
      break
    default:
      throw new TypeError(`not a value of JSON: ${typeof value}`)
  }
  if (value === null) return 'null'
  if (isList(value)) return `[${value.map(write).join(',')}]`
  if (value instanceof Map || value instanceof Set) {
    throw new TypeError('a Map or Set is not a value of JSON')
  }
  const pairs: string[] = []
  for (const key of Object.keys(value).sort(byCodeUnit)) {
    const part = value[key]
    if (part !== undefined) pairs.push(`${JSON.stringify(key)}:${write(part)}`)
  }
  return `{${pairs.join(',')}}`
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value)
