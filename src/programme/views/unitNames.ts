import type { NamedUnit, Programme } from '../../model/Programme.ts'

/** What a name of the notice stands for. */
export interface NameMatches {
  readonly units: readonly { readonly unit: NamedUnit; readonly byAlias: boolean }[]
  readonly groups: readonly string[]
  readonly classes: readonly string[]
  readonly functions: readonly string[]
}

const MARKED = /^(类|职能)\s*[:\uFF1A]\s*(.+)$/u

/** The class or function of `类:A`, `职能:行政执法`. */
export function markedName(name: string): { readonly kind: 'class' | 'function'; readonly name: string } | null {
  const match = MARKED.exec(name)
  return match ? { kind: match[1] === '类' ? 'class' : 'function', name: match[2] ?? '' } : null
}

/** Looks a name up, to the letter: a likeness is never a match. 按名称、别名查找 */
export function matchesOf(programme: Programme, name: string): NameMatches {
  const marked = markedName(name)
  const classes = programme.groups.flatMap(({ classes }) => classes.map(({ name }) => name))
  const functions = programme.units.flatMap(({ functions }) => functions)
  return {
    units: programme.units
      .filter((unit) => unit.name === name || unit.aliases.includes(name))
      .map((unit) => ({ unit, byAlias: unit.name !== name })),
    groups: programme.groups.map((group) => group.name).filter((group) => group === name),
    classes: marked?.kind === 'class' ? [...new Set(classes)].filter((known) => known === marked.name) : [],
    functions: marked?.kind === 'function' ? [...new Set(functions)].filter((known) => known === marked.name) : [],
  }
}
