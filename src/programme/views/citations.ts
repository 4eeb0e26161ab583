import type { Programme } from '../../model/Programme.ts'
import type { NodeVisit } from './ProgrammeView.ts'

/** A thing that may name readings. */
export interface Cites {
  readonly thing: object
  readonly readings: readonly string[]
}

/** Everything that may name readings. 口径的引用 */
export function citationsIn(programme: Programme, visits: readonly NodeVisit[]): Cites[] {
  const things: (object & { readonly readings: readonly string[] })[] = [
    ...visits.flatMap(({ node }) => [node, ...node.lines, ...(node.veto ? [node.veto] : [])]),
    ...programme.grades,
    ...programme.draws,
    ...(programme.assessors ?? []),
    ...(programme.rank ? [programme.rank] : []),
  ]
  return things.map((thing) => ({ thing, readings: thing.readings }))
}
