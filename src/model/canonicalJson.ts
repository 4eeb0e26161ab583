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
  if (isList(value)) return writeList(value)
  if (value instanceof Map || value instanceof Set) {
    throw new TypeError('a Map or Set is not a value of JSON')
  }
  let text = ''
  for (const key of keysInOrder(value)) {
    const part = value[key]
    if (part !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${write(part)}`
  }
  return `{${text}}`
}

function writeList(value: readonly Json[]): string {
  let text = ''
  for (const [at, part] of value.entries()) text += at === 0 ? write(part) : `,${write(part)}`
  return `[${text}]`
}

/** Most objects are written in order already. */
function keysInOrder(value: object): readonly string[] {
  const keys = Object.keys(value)
  for (let at = 1; at < keys.length; at++) if ((keys[at - 1] ?? '') > (keys[at] ?? '')) return keys.sort(byCodeUnit)
  return keys
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value)
