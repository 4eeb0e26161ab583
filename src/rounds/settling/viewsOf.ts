import { printPoints, showPlace, showPoints } from '../../engine/print.ts'
import { score } from '../../engine/score.ts'
import type { Facts } from '../../model/Facts.ts'
import { beijingMoment, type Instant } from '../../model/Instant.ts'
import type { Result, View } from '../../model/Result.ts'
import type { Standing } from '../../model/Standing.ts'
import { deskRows } from '../desk/deskRows.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { movesBetween } from './movesBetween.ts'
import type { SettledLine, SettledStanding } from './SettledUnit.ts'
import { pointsFrom, viewedResult, viewedSettled, type Viewed } from './Viewed.ts'
import { seenAsInWords, type SeenAs, type ViewColumn, type ViewsSheet } from './ViewsSheet.ts'

/** A unit as it stands now, and as it was settled last for good, if it was. 单位的现状和定稿 */
export interface UnitSeen {
  readonly result: Result
  readonly standing: Pick<Standing, 'place' | 'grades'> | null
  /** When the result was settled that the units were shown: what was put there since followed from what they said. */
  readonly heardAt?: Instant | null
  /** Of the settled result, where nothing but its total is wanted. */
  readonly total?: SettledStanding | null
  readonly settled: { readonly line: SettledLine; readonly standing: SettledStanding | null; readonly at: Instant } | null
}

type ViewTerms = Pick<Terms, 'compiled' | 'calendar' | 'asOf' | 'askedOf'>

/**
 * A unit's result in all ways beside each other. Its own and the assessed one are scored alone, beside the group as it is now: what others would have been
 * the same way nobody asks. 单位的前后对照
 */
export function viewsOf(terms: ViewTerms, { result, standing, settled, total = null, heardAt = null }: UnitSeen): ViewsSheet {
  const { unit, facts, figures } = result
  const decimals = terms.compiled.programme.printing.decimals
  const alone = (view: View, known: Facts): Viewed =>
    viewedResult(score(terms.compiled, unit, known, terms.asOf, terms.calendar, { view, ...(figures ? { figures } : {}) }))
  const seen: readonly (readonly [SeenAs, Viewed, Pick<ViewColumn, 'place' | 'grades' | 'at'>])[] = [
    ...(hasSelf(facts) ? [['self', alone('self', { ...facts, overrides: [] }), NOWHERE] as const] : []),
    ['assessed', alone('assessed', beforeObjections(facts, heardAt)), NOWHERE],
    ['objected', viewedResult(result), placeOf(standing)],
    ...(settled ? [['settled', viewedSettled(settled.line), { ...placeOf(settled.standing), at: settled.at }] as const] : []),
  ]
  const only = total && {
    as: 'settled' as const,
    title: seenAsInWords('settled'),
    total: printPoints(pointsFrom(total.total), decimals).text,
    ...placeOf(total),
  }
  const rows = [...deskRows(terms.askedOf(unit.group)).values()]
  return {
    unit: unit.id,
    name: unit.name,
    columns: [
      ...seen.map(([as, viewed, place]) => ({ as, title: seenAsInWords(as), total: printPoints(viewed.total, decimals).text, ...place })),
      ...(only ? [only] : []),
    ],
    rows: rows.map(({ visit: { node }, section }) => ({
      ...{ node: node.code, name: node.name, section },
      points: seen.map(([, { nodes }]) => {
        const one = nodes.get(node.code)
        return one?.applies === false ? '不适用' : one ? showPoints(one.worth, 2).text : ''
      }),
    })),
    steps: seen.slice(1).map(([to, after], at) => {
      const [from, before] = seen[at] ?? (['assessed', after] as const)
      return { from, to, rows: movesBetween(before, after, rows) }
    }),
  }
}

const hasSelf = ({ answers }: Facts): boolean => Object.values(answers).some((given) => given.some(({ lane }) => lane === 'self'))

/** What was known before anybody objected. */
function beforeObjections({ answers, incidents, overrides }: Facts, heardAt: Instant | null): Facts {
  const until = heardAt === null ? null : beijingMoment(heardAt)
  return {
    answers: Object.fromEntries(Object.entries(answers).map(([check, given]) => [check, given.filter(({ lane }) => lane !== 'objection')])),
    incidents,
    overrides: overrides.filter(({ at }) => until === null || at <= until),
  }
}

const NOWHERE = { place: null, grades: [], at: null }

const placeOf = (standing: Pick<Standing, 'place' | 'grades'> | Pick<SettledStanding, 'place' | 'grades'> | null) => ({
  place: standing?.place ? showPlace(standing.place) : null,
  grades: standing?.grades ?? [],
  at: null,
})
