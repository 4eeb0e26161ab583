import type { CheckId, NodeCode } from '../../model/Expression.ts'

/** What the earlier programme's codes and ids are called in the later one, where a row got another number. 新旧编号 */
export interface Naming {
  readonly nodes: ReadonlyMap<NodeCode, NodeCode>
  readonly checks: ReadonlyMap<CheckId, CheckId>
  readonly readings: ReadonlyMap<string, string>
}

/** Keys under which rules name a check, a row or a reading; a list of names is marked as one, for a tier has a `to` as well. */
const CHECK_KEYS: ReadonlySet<string> = new Set(['check', 'list', 'each'])
const NODE_KEYS: ReadonlySet<string> = new Set(['node', 'to[]'])
const READING_KEYS: ReadonlySet<string> = new Set(['readings[]'])

/** A piece of the earlier programme with the later one's codes, so that a rule is the same though its row was renumbered. */
export function renamed(value: unknown, naming: Naming, key = ''): unknown {
  if (typeof value === 'string') return nameOf(value, naming, key)
  if (Array.isArray(value)) return value.map((part: unknown) => renamed(part, naming, `${key}[]`))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([inner, part]) => [inner, renamed(part, naming, inner)]))
}

function nameOf(value: string, { nodes, checks, readings }: Naming, key: string): string {
  if (CHECK_KEYS.has(key)) return checks.get(value) ?? value
  if (NODE_KEYS.has(key)) return nodes.get(value) ?? value
  return READING_KEYS.has(key) ? (readings.get(value) ?? value) : value
}
