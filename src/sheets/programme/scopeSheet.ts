import { inScope } from '../../engine/nodes/profile.ts'
import { scopeInWords } from '../../engine/words/scope.ts'
import type { Unit } from '../../model/Facts.ts'
import type { Scope } from '../../model/Node.ts'
import type { Programme } from '../../model/Programme.ts'
import type { ScopeSheet } from './ProgrammeSheet.ts'

/** Whom a row is for, unit by unit of the notice's list; a group without names stands for its units. 适用单位 */
export function scopeSheet(scope: Scope | undefined, units: readonly Unit[]): ScopeSheet | null {
  if (!scope) return null
  const among = (wanted: boolean | null) => units.filter((unit) => inScope(scope, unit) === wanted).map(({ name }) => name)
  return { applies: among(true), undecided: among(null), words: scopeInWords(scope) }
}

/** Whom a reader may choose: the units that the notice names, and its groups where it names none. */
export function listedUnits(programme: Programme): readonly Unit[] {
  const unit = (name: string, group: string, rest: Partial<Unit> = {}): Unit => ({
    id: name,
    name,
    group,
    names: [name],
    functions: [],
    parameters: {},
    objects: {},
    applies: {},
    drawn: {},
    ...rest,
  })
  return programme.groups.flatMap(({ name: group }) => {
    const named = programme.units.filter((one) => one.group === group)
    if (named.length === 0) return [unit(group, group)]
    return named.map(({ name, aliases, functions, class: kind }) =>
      unit(name, group, { names: [name, ...aliases], functions, ...(kind === undefined ? {} : { class: kind }) }),
    )
  })
}
