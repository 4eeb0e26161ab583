/** What a foreign page or bundle says, as the database can keep it: without NUL and without halves of characters. 可入库的文字 */
export function storable<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll('\0', '').replaceAll(/\p{Surrogate}/gu, '\u{FFFD}') as T
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((inner: unknown) => storable(inner)) as T
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, storable<unknown>(inner)])) as T
}
