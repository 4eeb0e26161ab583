const LONE_SURROGATE = /\p{Surrogate}/u

/** PostgreSQL keeps no NUL, and JSON no half of a character: no keyboard writes them, a damaged file may. 能否入库 */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && !LONE_SURROGATE.test(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, inner]) => isStorable(key) && isStorable(inner))
}
