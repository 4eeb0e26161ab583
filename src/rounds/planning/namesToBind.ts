import type { NamedUnit, Programme } from '../../model/Programme.ts'
import { nameIndex } from '../../programme/views/nameIndex.ts'
import { viewProgramme } from '../../programme/views/ProgrammeView.ts'

/** A name in a scope that the programme's table of units does not know. 未能对应的名称 */
export interface StrangeName {
  /** `function`: something that units do, and no unit is said to. */
  readonly kind: 'unit' | 'function'
  readonly name: string
  /** Rows whose scope has it, as a message names them. */
  readonly rows: readonly string[]
}

/** What a round has to find registered units for. 待对应的名称 */
export interface NamesToBind {
  readonly named: readonly NamedUnit[]
  readonly strange: readonly StrangeName[]
  /** Whom the notice addresses and nobody assesses: only said. */
  readonly addressedOnly: readonly string[]
}

/** How a function stands among the names that were left out. */
export const functionKey = (name: string): string => `职能：${name}`

/** The names of a programme: those of its table, and those that stand only in scopes. */
export function namesToBind(programme: Programme): NamesToBind {
  const matches = nameIndex(programme)
  const strange = new Map<string, { kind: 'unit' | 'function'; name: string; rows: string[] }>()
  for (const { node } of viewProgramme(programme).visits) {
    for (const scoped of [...(node.scope?.names ?? []), ...(node.scope?.except ?? [])]) {
      const { units, groups, marked } = matches(scoped)
      if (scoped.kind === 'class' || units.length + groups.length + marked.length > 0) continue
      const key = `${scoped.kind} ${scoped.name}`
      const known = strange.get(key) ?? { kind: scoped.kind, name: scoped.name, rows: [] }
      if (!known.rows.includes(node.name)) known.rows.push(node.name)
      strange.set(key, known)
    }
  }
  const addressedOnly = programme.notice.addressed.filter((name) => {
    const { units, groups } = matches({ kind: 'unit', name })
    return units.length + groups.length === 0
  })
  return { named: programme.units, strange: [...strange.values()], addressedOnly }
}
