import type { Terms } from '../life/terms/termsOf.ts'
import { rowWords } from '../handOver/HandCell.ts'
import type { Blocker } from './Blocker.ts'
import type { BlockerItem } from './BlockerItem.ts'

/** By what a blocker is put into words. 成文的依据 */
export interface Telling {
  readonly terms: Pick<Terms, 'round' | 'askedOf'>
  readonly members: ReadonlyMap<string, { readonly name: string; readonly group: string }>
}

/** A blocker in words, with the page where it is cleared. 待处理事项 */
export function tellBlocker({ kind, unit, node, check, object, key, clears, missing }: BlockerItem, telling: Telling): Blocker {
  const member = unit === null ? undefined : telling.members.get(unit)
  const row = member && node !== null ? telling.terms.askedOf(member.group).nodes.get(node)?.node : undefined
  const where = [member?.name, row === undefined ? null : rowWords(row)].filter((one) => typeof one === 'string').join('，')
  const text = where === '' ? missing : `${where}：${missing}`
  const href = `/rounds/${encodeURIComponent(telling.terms.round)}${pageOf({ kind, unit, node, key }, member?.group)}`
  return { kind, unit, node, check, object, key, text, clears, href }
}

function pageOf({ kind, unit, node, key }: Pick<BlockerItem, 'kind' | 'unit' | 'node' | 'key'>, group: string | undefined): string {
  switch (kind) {
    case 'undecided':
      return `/matrix${search({ view: 'undecided', unit })}`
    case 'proposal':
      return '/matrix?view=proposed'
    case 'objection':
      return `/objections${search({ open: key })}`
    case 'test':
      return unit === null || key === '' ? '/tests' : `/tests/${encodeURIComponent(unit)}/${encodeURIComponent(key)}`
    case 'claim':
      return `/claims${search({ open: key })}`
    case 'import':
      return '/incoming'
    case 'untranslated':
      return '/settle#clauses'
    case 'tie':
      return '/settle#choices'
    default:
      if (node === null) return '/incoming'
      return `/score${search({ node, group: group ?? null, at: unit })}`
  }
}

function search(parts: Readonly<Record<string, string | null>>): string {
  const said = Object.entries(parts).flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value] as const]))
  return said.length === 0 ? '' : `?${new URLSearchParams(Object.fromEntries(said)).toString()}`
}
