import type { JsonSchema } from '../src/programme/schema/shapes.ts'

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value

const isMap = (value: unknown): value is Record<string, unknown> => typeOf(value) === 'object'

/** The keywords that our schemas use; another would pass unseen, so it throws. */
const KNOWN = [
  '$schema',
  '$defs',
  '$ref',
  'title',
  'description',
  'type',
  'pattern',
  'enum',
  'anyOf',
  'oneOf',
  'items',
  'properties',
  'additionalProperties',
  'required',
]

/** Where a value breaks a schema, as paths with reasons: as much of JSON Schema as the format’s schemas use. */
export function violations(schema: JsonSchema, value: unknown, root: JsonSchema = schema, path = ''): string[] {
  const unknown = Object.keys(schema).filter((keyword) => !KNOWN.includes(keyword))
  if (unknown.length > 0) throw new Error(`the test does not know ${unknown.join(', ')}`)
  const found: string[] = []
  const below = (part: unknown, inner: unknown, key: string | number) =>
    found.push(...violations(part as JsonSchema, inner, root, `${path}/${key}`))
  if (typeof schema['$ref'] === 'string') {
    const name = schema['$ref'].replace('#/$defs/', '')
    const target = (root['$defs'] as Record<string, JsonSchema>)[name]
    if (!target) throw new Error(`no $defs/${name}`)
    found.push(...violations(target, value, root, path))
  }
  const type = typeOf(value)
  const types = [schema['type'] ?? []].flat() as string[]
  if (types.length > 0 && !types.includes(type) && !(type === 'integer' && types.includes('number'))) found.push(`${path}: ${type}`)
  if (typeof schema['pattern'] === 'string' && typeof value === 'string' && !new RegExp(schema['pattern'], 'u').test(value))
    found.push(`${path}: ${value}`)
  if (Array.isArray(schema['enum']) && !schema['enum'].includes(value)) found.push(`${path}: not ${schema['enum'].join('|')}`)
  for (const [keyword, fits] of [
    ['anyOf', (count: number) => count > 0],
    ['oneOf', (count: number) => count === 1],
  ] as const) {
    const options = schema[keyword] as JsonSchema[] | undefined
    if (!options) continue
    const tried = options.map((option) => violations(option, value, root, path))
    if (!fits(tried.filter((faults) => faults.length === 0).length)) found.push(`${path}: ${keyword} (${tried.flat().join('; ')})`)
  }
  if (Array.isArray(value) && schema['items']) value.forEach((item, index) => below(schema['items'], item, index))
  if (!isMap(value)) return found
  const properties = (schema['properties'] ?? {}) as Record<string, JsonSchema>
  for (const [key, inner] of Object.entries(value)) {
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined
    if (known) below(known, inner, key)
    else if (schema['additionalProperties'] === false) found.push(`${path}/${key}: unknown key`)
    else if (isMap(schema['additionalProperties'])) below(schema['additionalProperties'], inner, key)
  }
  for (const key of (schema['required'] ?? []) as string[]) if (!Object.hasOwn(value, key)) found.push(`${path}: no ${key}`)
  return found
}
