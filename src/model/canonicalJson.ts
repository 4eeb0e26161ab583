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

/** Put in order, it is written by the machine's own writer: many times faster than piece by piece. */
function write(value: Json): string {
  const ordered = inOrder(value)
  return ordered === PIECES ? writeParts(value) : JSON.stringify(ordered)
}

/** JSON would change it, leave it out or have its own way with it: it is written piece by piece, or refused. */
const PIECES = Symbol('pieces')

/** The same content with its keys in order; itself where they are. */
function inOrder(value: Json): Json | typeof PIECES {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      return Number.isFinite(value) ? value : PIECES
    case 'object':
      break
    default:
      return PIECES
  }
  if (value === null) return value
  if (isList(value)) return listInOrder(value)
  const kind: unknown = Object.getPrototypeOf(value)
  if (kind !== Object.prototype && kind !== null) return PIECES
  const written = Object.keys(value)
  const keys = keysInOrder(written)
  let copy: Record<string, Json> | null = keys === written ? null : {}
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? ''
    const part = value[key]
    const ordered = part === undefined ? part : inOrder(part)
    if (ordered === PIECES) return PIECES
    if (copy === null && ordered !== part) copy = Object.fromEntries(keys.slice(0, at).map((before) => [before, value[before]]))
    if (copy === null) continue
    if (hasItsOwnPlace(key)) return PIECES
    copy[key] = ordered
  }
  return copy ?? value
}

/** Such a key of a new object stands before all others, or is none. */
const hasItsOwnPlace = (key: string): boolean => /^(?:\d+|__proto__)$/u.test(key)

function listInOrder(list: readonly Json[]): readonly Json[] | typeof PIECES {
  let copy: Json[] | null = null
  // By position: a gap in a list is nothing of JSON.
  for (let at = 0; at < list.length; at++) {
    const ordered = inOrder(list[at])
    if (ordered === PIECES) return PIECES
    if (copy === null && ordered !== list[at]) copy = list.slice(0, at)
    copy?.push(ordered)
  }
  return copy ?? list
}

function writeParts(value: Json): string {
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
  for (const key of keysInOrder(Object.keys(value))) {
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
function keysInOrder(keys: readonly string[]): readonly string[] {
  for (let at = 1; at < keys.length; at++) if ((keys[at - 1] ?? '') > (keys[at] ?? '')) return [...keys].sort(byCodeUnit)
  return keys
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value)
