import type { VisitingPerson, SignedIn } from './routing/Visitor.ts'

/** Nobody signs in to a demonstration: whoever sits at its machine is this invented person. */
export const DEMONSTRATOR: Omit<VisitingPerson, 'unit'> = { id: 'demonstration', login: 'demo', name: '演示管理员' }

/** Keeps and organises the whole of it. 演示管理员 */
export const demonstrator = (roots: readonly string[]): SignedIn => ({
  by: 'demonstration',
  person: { ...DEMONSTRATOR, unit: roots[0] ?? '' },
  duties: roots.flatMap((unit) =>
    (['administrator', 'organiser'] as const).map((role) => ({ role, unit, above: [], round: null, deputyFor: null })),
  ),
})
