import { align, type Mark } from './align.ts'
import { changedClause, wholeClause, type Clause } from './Clause.ts'
import type { Difference } from './Difference.ts'
import { changedFacets, changedOf, type Facets, type Sides } from './Facet.ts'

/** A list of clauses that hang on no row, and how one of them is called. 一类条款 */
export interface ClauseList<T extends object> {
  readonly part: Difference['part']
  readonly chapter: string
  /** 阶段, 单位, 口径. */
  readonly what: string
  readonly facets: Facets<T>
  /** By what one is known again, one after the other. */
  readonly marks: readonly Mark<T>[]
  readonly likeness?: (a: T, b: T) => number
  readonly name: (item: T) => string
  /** All of it in words, behind its name. */
  readonly whole: (item: T, side: 'before' | 'after') => string
  readonly clause?: (item: T) => string | undefined
  /** Points, places or grades can depend on what is new or gone, and on the order. */
  readonly bears: boolean
}

/** What two lists of clauses have otherwise. */
export function listDifferences<T extends object>(
  before: readonly T[],
  after: readonly T[],
  kind: ClauseList<T>,
  sides: Sides,
): readonly Difference[] {
  const { part, chapter, what, name, whole, bears } = kind
  const { pairs, reordered } = align(before, after, kind.marks, kind.likeness)
  const clauseOf = (item: T): Clause => ({
    part,
    chapter,
    place: null,
    subject: `${what}${name(item) === '' ? '' : `“${name(item)}”`}`,
    clause: kind.clause?.(item) ?? null,
  })
  const found = pairs.flatMap(({ before: a, after: b }) => {
    if (a && b) return changedClause(clauseOf(b), changedFacets(a, b, kind.facets, sides))
    const [item, side] = b ? ([b, 'after'] as const) : ([a, 'before'] as const)
    if (!item) return []
    const clause = clauseOf(item)
    return wholeClause({ ...clause, subject: '' }, b ? 'added' : 'removed', clause.subject, whole(item, side), bears)
  })
  if (!reordered) return found
  const order = (items: readonly T[]): string => items.map(name).join('、')
  const clause: Clause = { part, chapter, place: null, subject: '', clause: null }
  return [...found, ...changedClause(clause, [changedOf(`${what}的顺序`, order(before), order(after), bears)])]
}
