import { divide, fractionFromText, HUNDRED, multiply, type Fraction } from '../../model/Fraction.ts'
import type { Node } from '../../model/Node.ts'
import type { Profile } from './profiles.ts'

/** A node's marks for a profile: a number; a share, known once it is settled who applies; none; or a table without the profile's entry. */
export type KnownMarks = Fraction | 'share' | 'none' | 'missing'

/** A node's own scale; unknown while it is a share, none where it has no marks. */
export type Scale = Fraction | 'unknown' | 'none'

/** The parameters' values under which a table is read. */
export type Parameters = Readonly<Record<string, string>>

/** What a node is worth for a profile, before it is settled who applies. 某类单位的分值 */
export function marksFor({ marks }: Node, profile: Profile, parameters: Parameters, parent: Scale): KnownMarks {
  if (!marks) return 'none'
  switch (marks.kind) {
    case 'points':
      return fractionFromText(marks.value)
    case 'share':
      return 'share'
    case 'percent':
      return typeof parent === 'string' ? 'share' : multiply(parent, divide(fractionFromText(marks.value), HUNDRED))
    case 'profile': {
      const key =
        marks.by === 'group' ? profile.group : marks.by === 'class' ? profile.class : parameterOf(profile, parameters, marks.by.parameter)
      const entry = key !== undefined && Object.hasOwn(marks.table, key) ? marks.table[key] : marks.otherwise
      return entry === undefined ? 'missing' : fractionFromText(entry)
    }
  }
}

const parameterOf = (profile: Profile, parameters: Parameters, name: string): string | undefined =>
  parameters[name] ?? profile.unit?.parameters[name]

/** The scale inside a node, given those above it, outermost first. 量程 */
export function scaleOf(node: Node, parents: readonly Node[], profile: Profile, parameters: Parameters): Scale {
  if (node.of !== undefined) return fractionFromText(node.of)
  if (!node.marks) return 'none'
  const parent = parents.at(-1)
  const above = parent && node.marks.kind === 'percent' ? scaleOf(parent, parents.slice(0, -1), profile, parameters) : 'unknown'
  const marks = marksFor(node, profile, parameters, above)
  return marks === 'share' || marks === 'missing' ? 'unknown' : marks
}

/** The floor and the cap that act at the end of a node; null where none does. */
export function limitsOf(node: Node, scale: Scale): { readonly floor: Fraction | null; readonly cap: Fraction | null } {
  const numberOf = (limit: string | undefined, otherwise: Fraction | null): Fraction | null =>
    limit === undefined ? otherwise : limit === 'none' ? null : fractionFromText(limit)
  const marked = node.marks !== undefined
  return {
    floor: numberOf(node.floor, marked ? fractionFromText('0') : null),
    cap: numberOf(node.cap, marked && typeof scale !== 'string' ? scale : null),
  }
}
