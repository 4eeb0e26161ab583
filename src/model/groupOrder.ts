import type { Programme } from './Programme.ts'

/** Compares by the place of a group in the programme, the same on every page; what it does not name comes last. 组别顺序 */
export function groupOrder({
  groups,
}: Pick<Programme, 'groups'>): (one: { readonly group: string }, other: { readonly group: string }) => number {
  const places = new Map(groups.map(({ name }, at) => [name, at]))
  const place = ({ group }: { readonly group: string }) => places.get(group) ?? places.size
  return (one, other) => place(one) - place(other)
}
