import type { Unit } from '../../model/Facts.ts'
import type { Node } from '../../model/Node.ts'
import type { Programme } from '../../model/Programme.ts'
import { columnPath } from '../columnPath.ts'
import { numberOf } from '../numberOf.ts'
import type { SearchEntry } from './SearchEntry.ts'

/** A programme, the rows of its scorecards and the units of its round, by name. 查找目录 */
export function searchEntries(programme: Programme, roster: readonly Unit[]): readonly SearchEntry[] {
  const { id } = programme
  const rows = programme.scorecards.flatMap((card) =>
    named(card.root, card.id).map(({ node, key }): SearchEntry => ({
      kind: 'row',
      name: node.name,
      number: numberOf(node.code),
      programme: id,
      under: node.column ? columnPath(node.column) : card.for.join('、'),
      card: card.id,
      key,
    })),
  )
  const units = roster.map((unit): SearchEntry => ({
    kind: 'unit',
    name: unit.name,
    number: '',
    programme: id,
    under: unit.group,
    card: '',
    key: unit.id,
  }))
  return [
    { kind: 'programme', name: programme.title, number: '', programme: id, under: programme.notice.issuer, card: '', key: '' },
    ...rows,
    ...units,
  ]
}

/** The rows that the notice itself names. */
function named(root: Node, prefix: string): readonly { readonly node: Node; readonly key: string }[] {
  const own =
    root.role === 'indicator' || root.role === 'column' || root.role === 'section' ? [{ node: root, key: `${prefix}/${root.code}` }] : []
  return [...own, ...root.children.flatMap((child) => named(child, prefix))]
}
