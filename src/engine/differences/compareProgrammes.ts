import { canonicalJson } from '../../model/canonicalJson.ts'
import type { Node } from '../../model/Node.ts'
import type { Programme, Scorecard } from '../../model/Programme.ts'
import type { SelfReport } from '../../model/SelfReport.ts'
import { align } from './align.ts'
import { changedClause, wholeClause, type Clause } from './Clause.ts'
import { checkDifferences, compareTrees } from './compareTrees.ts'
import type { Difference } from './Difference.ts'
import { changedFacets, changedOf, type Changed, type Facets, type Sides } from './Facet.ts'
import { CARD_FACETS, HEAD_FACETS, NOTICE_FACETS, PRINTING_FACETS, RANK_FACETS, REPORT_FACETS } from './facets/programmeFacets.ts'
import { rankInWords } from '../words/grade.ts'
import { DRAWS, GRADES, GROUPS, ASSESSORS, READINGS, REPORT_PARTS, STAGES, UNITS } from './lists.ts'
import { listDifferences, type ClauseList } from './listDifferences.ts'
import { matchTrees, type TreeMatch } from './matchTrees.ts'
import { namingOf, readingNames } from './namingOf.ts'
import { speakerOf } from './Speaker.ts'

/** A scorecard that both programmes have, or that only one has. 评分表的对应 */
export interface CardMatch {
  /** The scorecard's id in the later programme, else in the earlier. */
  readonly key: string
  readonly before: Scorecard | null
  readonly after: Scorecard | null
  readonly match: TreeMatch
}

/** Two programmes, clause by clause. 两个方案的比较 */
export interface Comparison {
  readonly before: Programme
  readonly after: Programme
  readonly differences: readonly Difference[]
  readonly total: TreeMatch
  readonly cards: readonly CardMatch[]
}

const CHAPTERS = {
  head: '通知与考核期',
  checks: '全方案的检查点',
  total: '总分与加扣分',
  once: '同一事由',
  printing: '印出的样子',
  rank: '排名与等次',
}

const NO_REPORT: SelfReport = { parts: [], copies: [] }

const NO_MATCH: TreeMatch = { before: new Map<Node, Node>(), after: new Map<Node, Node>() }

/**
 * What two programmes have otherwise, in the order of the later one's pages; what went stands where it stood. 方案的差异
 *
 * Neither the id nor the version of a programme is a clause of it: they say which wording it is.
 */
export function compareProgrammes(before: Programme, after: Programme): Comparison {
  const total = matchTrees(before.result, after.result)
  const cards = matchCards(before, after)
  const readings = readingNames(before, after)
  const sidesOf = (one: CardMatch | null): Sides => ({
    before: speakerOf(before, one?.before ?? null),
    after: speakerOf(after, one?.after ?? null),
    naming: namingOf(one ? [total, one.match] : [total, ...cards.map(({ match }) => match)], before, after, readings),
  })
  const sides = sidesOf(null)
  const listed = <T extends object>(kind: ClauseList<T>, a: readonly T[], b: readonly T[]) => listDifferences(a, b, kind, sides)
  const clause = (part: Difference['part'], chapter: string): Clause => ({ part, chapter, place: null, subject: '', clause: null })
  const facts = <T extends object>(a: T, b: T, facets: Facets<T>, of: Clause) =>
    changedFacets(a, b, facets, sides).flatMap((one) => changedClause(of, [one]))
  const head = clause('notice', CHAPTERS.head)
  return {
    before,
    after,
    total,
    cards,
    differences: [
      ...facts(before, after, HEAD_FACETS, head),
      ...facts(before.notice, after.notice, NOTICE_FACETS, head),
      ...listed(STAGES, before.stages, after.stages),
      ...listed(REPORT_PARTS, before.selfReport?.parts ?? [], after.selfReport?.parts ?? []),
      ...facts(before.selfReport ?? NO_REPORT, after.selfReport ?? NO_REPORT, REPORT_FACETS, clause('self-report', CHAPTERS.head)),
      ...listed(GROUPS, before.groups, after.groups),
      ...listed(UNITS, before.units, after.units),
      ...listed(ASSESSORS, before.assessors ?? [], after.assessors ?? []),
      ...listed(DRAWS, before.draws, after.draws),
      ...checkDifferences(before.checks, after.checks, clause('check', CHAPTERS.checks), sides),
      ...compareTrees({ chapter: CHAPTERS.total, card: null, before: before.result, after: after.result, match: total, sides }),
      ...cards.flatMap((one) => cardDifferences(one, sidesOf(one))),
      ...onceDifferences(before, after, clause('once', CHAPTERS.once)),
      ...facts(before.printing, after.printing, PRINTING_FACETS, clause('printing', CHAPTERS.printing)),
      ...rankDifferences(before, after, sides, clause('rank', CHAPTERS.rank)),
      ...listed(GRADES(sides), before.grades, after.grades),
      ...listed(READINGS, before.readings, after.readings),
    ],
  }
}

function matchCards(before: Programme, after: Programme): readonly CardMatch[] {
  const { pairs } = align(before.scorecards, after.scorecards, [({ id }) => id, ({ name }) => name, (card) => card.for.join('\n')])
  return pairs.map(({ before: a, after: b }) => ({
    key: (b ?? a)?.id ?? '',
    before: a,
    after: b,
    match: a && b ? matchTrees(a.root, b.root) : NO_MATCH,
  }))
}

function cardDifferences({ key, before, after, match }: CardMatch, sides: Sides): readonly Difference[] {
  const card = after ?? before
  if (!card) return []
  const clause: Clause = {
    part: 'scorecard',
    chapter: card.name,
    place: { card: key, before: null, after: null },
    subject: '',
    clause: null,
  }
  const rows = compareTrees({ chapter: card.name, card: key, before: before?.root ?? null, after: after?.root ?? null, match, sides })
  if (before && after) return [...changedClause(clause, changedFacets(before, after, CARD_FACETS, sides)), ...rows]
  const whole = wholeClause(clause, after ? 'added' : 'removed', `评分表“${card.name}”`, `用于${card.for.join('、')}`)
  return [whole, ...rows]
}

/** The clauses of one cause, by the words of the notice: codes of lines say nothing to a reader. */
function onceDifferences(before: Programme, after: Programme, clause: Clause): readonly Difference[] {
  const [a, b] = [onceInWords(before), onceInWords(after)]
  return canonicalJson(a) === canonicalJson(b) ? [] : changedClause(clause, [changedOf('同一事由只计一次的条款', said(a), said(b), true)])
}

const said = (once: readonly (readonly string[])[]): string | null => once.map((clauses) => clauses.join('／')).join('；') || null

function onceInWords({ once, result, scorecards }: Programme): readonly (readonly string[])[] {
  const clauses = new Map<string, string>()
  const visit = ({ lines, children }: Node) => {
    for (const { code, clause } of lines) if (code !== undefined) clauses.set(code, clause)
    children.forEach(visit)
  }
  for (const root of [result, ...scorecards.map((card) => card.root)]) visit(root)
  return once.map((codes) => codes.map((code) => clauses.get(code) ?? code))
}

function rankDifferences(before: Programme, after: Programme, sides: Sides, clause: Clause): readonly Difference[] {
  const names: readonly Changed[] =
    canonicalJson(before.gradeNames) === canonicalJson(after.gradeNames)
      ? []
      : [changedOf('等次', before.gradeNames, after.gradeNames, true)]
  const [a, b] = [before.rank, after.rank]
  const rank: readonly Difference[] =
    a && b
      ? changedFacets(a, b, RANK_FACETS, sides).flatMap((one) => changedClause(clause, [one]))
      : b
        ? [wholeClause(clause, 'added', '排名规则', rankInWords(b).join('；'))]
        : a
          ? [wholeClause(clause, 'removed', '排名规则', rankInWords(a).join('；'))]
          : []
  return [...rank, ...changedClause(clause, names)]
}
