import type { NamedUnit, Programme } from '../../model/Programme.ts'

/** What a name of the notice stands for. */
export interface NameMatches {
  readonly units: readonly { readonly unit: NamedUnit; readonly byAlias: boolean }[]
  readonly groups: readonly string[]
  /** The class or function of `类:A`, `职能:行政执法`. */
  readonly marked: readonly string[]
}

const MARKED = /^(类|职能)\s*[:\uFF1A]\s*(.+)$/u

/** The class or function of `类:A`, `职能:行政执法`. */
export function markedName(name: string): { readonly kind: 'class' | 'function'; readonly name: string } | null {
  const match = MARKED.exec(name)
  return match ? { kind: match[1] === '类' ? 'class' : 'function', name: match[2] ?? '' } : null
}

/** Looks names up, to the letter: a likeness is never a match. 按名称、别名查找 */
export function nameIndex({ units, groups }: Programme): (name: string) => NameMatches {
  const named = new Map<string, { unit: NamedUnit; byAlias: boolean }[]>()
  for (const unit of units) {
    for (const name of new Set([unit.name, ...unit.aliases])) {
      const match = { unit, byAlias: name !== unit.name }
      const known = named.get(name)
      if (known) known.push(match)
      else named.set(name, [match])
    }
  }
  const groupNames = new Set(groups.map(({ name }) => name))
  const marks = {
    class: new Set(groups.flatMap(({ classes }) => classes.map(({ name }) => name))),
    function: new Set(units.flatMap(({ functions }) => functions)),
  }
  return (name) => {
    const marked = markedName(name)
    const found = marked && marks[marked.kind].has(marked.name) ? [marked.name] : []
    return { units: named.get(name) ?? [], groups: groupNames.has(name) ? [name] : [], marked: found }
  }
}
