import type { ScopeName } from '../../model/Node.ts'
import type { NamedUnit, Programme } from '../../model/Programme.ts'

/** What a name of the notice stands for. */
export interface NameMatches {
  readonly units: readonly { readonly unit: NamedUnit; readonly byAlias: boolean }[]
  readonly groups: readonly string[]
  /** The class or function it names. */
  readonly marked: readonly string[]
}

/** Looks names up, to the letter: a likeness is never a match. 按名称、别名查找 */
export function nameIndex({ units, groups }: Programme): (name: ScopeName) => NameMatches {
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
  return ({ kind, name }) => {
    if (kind !== 'unit') return { units: [], groups: [], marked: marks[kind].has(name) ? [name] : [] }
    return { units: named.get(name) ?? [], groups: groupNames.has(name) ? [name] : [], marked: [] }
  }
}
