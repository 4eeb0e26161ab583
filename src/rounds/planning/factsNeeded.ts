import type { Unit } from '../../model/Facts.ts'
import type { Programme } from '../../model/Programme.ts'
import { askedOfGroups } from '../../programme/askedChecks.ts'
import { parametersOf } from '../best/parametersOf.ts'

/** What a group's units must be known by before they can be scored. 需要填写的单位情况 */
export interface GroupFacts {
  readonly group: string
  readonly classes: readonly string[]
  readonly parameters: readonly string[]
  /** Kinds of objects that are scored one by one. */
  readonly objects: readonly string[]
}

/** What the programme asks of its groups' units besides answers. */
export function factsNeeded(programme: Programme): readonly GroupFacts[] {
  const askedOf = askedOfGroups(programme)
  return programme.groups.map(({ name, classes }) => {
    const asked = askedOf(name)
    const kinds = [...asked.nodes.values()].flatMap(({ node }) => (node.per?.each === 'object' ? [node.per.kind ?? ''] : []))
    return {
      group: name,
      classes: classes.map((one) => one.name),
      parameters: Object.keys(parametersOf(asked)),
      objects: [...new Set(kinds)],
    }
  })
}

/** What is still missing of one unit, in words. 缺少的情况 */
export function missingFacts(needed: GroupFacts | undefined, unit: Unit): readonly string[] {
  if (!needed) return []
  return [
    ...(needed.classes.length > 0 && !needed.classes.includes(unit.class ?? '') ? [`类别（${needed.classes.join('、')}）`] : []),
    ...needed.parameters.filter((name) => unit.parameters[name] === undefined),
    ...needed.objects.filter((kind) => unit.objects[kind] === undefined).map((kind) => `${kind === '' ? '考核对象' : kind}名单`),
  ]
}
