import { printTotal, showPlace } from '../../engine/print.ts'
import type { Instant } from '../../model/Instant.ts'
import { grouped } from '../../model/grouped.ts'
import { snapshotKindInWords } from '../../model/Settling.ts'
import type { Standings } from '../../model/Standing.ts'
import type { Db } from '../../store/Db.ts'
import { listClearings, listSnapshotLines } from '../../store/queries/settling.ts'
import { listStages } from '../../store/queries/stages.ts'
import { lastDecisions } from '../life/facts/factsOfRound.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { BLOCKER_KINDS, blockerInWords, blocks, wayInWords, type BlockerKind } from './Blocker.ts'
import type { BlockerItem } from './BlockerItem.ts'
import { objectionsUntil } from './objectionsUntil.ts'
import { openSelfChecks } from './openSelfChecks.ts'
import { readBlockers, type ScoredBlockers } from './readBlockers.ts'
import type { BlockerCount, ChoiceSheet, ClauseSheet, SettlingSheet, SnapshotSheet } from './SettlingSheet.ts'
import { tellBlocker } from './tellBlocker.ts'
import { untranslatedIn } from './untranslatedIn.ts'

/** Which of the blockers are shown. 筛选 */
export interface BlockerQuery {
  readonly kind?: BlockerKind
  /** Who clears it, as the page calls him. */
  readonly who?: string
  /** A part of a unit's name. */
  readonly unit?: string
  readonly offset: number
  readonly limit: number
}

/** A round as it is scored now. 现在的结果 */
export interface ScoredNow {
  readonly revision: number
  readonly receipt: string
  readonly standings: Standings
}

/** What is looked at, and when. */
interface SettlingLook {
  readonly scored: ScoredNow
  readonly looked: ScoredBlockers
  readonly query: BlockerQuery
  readonly now: Instant
}

/** The whole page in a constant number of queries; of thousands of blockers a page of them is put into words. 定稿页 */
export async function readSettling(db: Db, terms: Terms, { scored, looked, query, now }: SettlingLook): Promise<SettlingSheet> {
  const items = await readBlockers(db, terms, looked)
  const members = new Map(looked.members.map((one) => [one.unit, one]))
  const byKind = grouped(items, ({ kind }) => kind)
  const nameOf = (unit: string | null) => (unit === null ? '' : (members.get(unit)?.name ?? ''))
  const found = BLOCKER_KINDS.filter((kind) => query.kind === undefined || kind === query.kind)
    .flatMap((kind) => byKind.get(kind) ?? [])
    .filter(({ clears, unit }) => (query.who === undefined || clears.name === query.who) && nameOf(unit).includes(query.unit ?? ''))
  const shown = query.who === undefined ? byClearer(found) : found
  const snapshots = await listSnapshotLines(db, terms.round)
  const { programme } = terms.compiled
  return {
    revision: scored.revision,
    receipt: scored.receipt,
    units: looked.members.length,
    total: items.length,
    blocking: { feedback: countOf(items, 'feedback'), final: countOf(items, 'final') },
    selfChecks: await openSelfChecks(db, terms.round, looked.members, now),
    objectionsUntil: await objectionsUntil(db, terms.round, looked.members, now),
    kinds: BLOCKER_KINDS.flatMap((kind) => countsOf(kind, byKind.get(kind))),
    matching: shown.length,
    blockers: shown.slice(query.offset, query.offset + query.limit).map((item) => tellBlocker(item, { terms, members })),
    clauses: clausesOf(terms, await listClearings(db, terms.round)),
    choices: choicesOf(terms, scored.standings, await lastDecisions(db, terms.round)),
    body: programme.approval[0] ?? '考核领导小组',
    suggested: snapshots.length === 0 && (await listStages(db, terms.round)).some(({ kind }) => kind === 'feedback') ? 'feedback' : 'final',
    snapshots: snapshots.map((row): SnapshotSheet => {
      const { id, number, kind, at, why, receipt, journalSeq, journalHash, units } = row
      const stale = row.revision !== scored.revision && receipt !== scored.receipt
      return {
        ...{ id, number, kind, title: snapshotKindInWords(kind), at, why, receipt, journalSeq, journalHash, units, stale },
        byName: row.byName ?? '明镜',
      }
    }),
  }
}

const countOf = (items: readonly BlockerItem[], kind: 'feedback' | 'final'): number => items.filter((item) => blocks(item, kind)).length

function countsOf(kind: BlockerKind, items: readonly BlockerItem[] = []): readonly BlockerCount[] {
  if (items.length === 0) return []
  const clears = [...grouped(items, ({ clears: { name } }) => name)]
    .map(([name, all]) => ({ name, roles: all[0]?.clears.roles ?? [], count: all.length }))
    .sort((a, b) => b.count - a.count)
  return [{ kind, title: blockerInWords(kind), way: wayInWords(kind), count: items.length, clears }]
}

/** Kinds stay in their order; within one, whoever clears them has his together, in the order in which he first comes. */
const byClearer = (items: readonly BlockerItem[]): readonly BlockerItem[] =>
  [...grouped(items, ({ kind }) => kind).values()].flatMap((all) => [...grouped(all, ({ clears }) => clears.name).values()].flat())

function clausesOf({ compiled }: Terms, clearings: Awaited<ReturnType<typeof listClearings>>): readonly ClauseSheet[] {
  const last = new Map(clearings.map((row) => [row.key, row]))
  return untranslatedIn(compiled.programme).map(({ key, place, text }) => {
    const row = last.get(key)
    return { key, place, text, cleared: row ? { decision: row.decision, why: row.why, byName: row.byName, at: row.at } : null }
  })
}

/** Those that wait for the body, and those that it has decided. */
function choicesOf(
  { compiled }: Terms,
  { tables }: Standings,
  decisions: Awaited<ReturnType<typeof lastDecisions>>,
): readonly ChoiceSheet[] {
  const decided = new Map(decisions.map((one) => [one.unit, one]))
  return tables.flatMap(({ lines }) =>
    lines.flatMap((line): readonly ChoiceSheet[] => {
      const decision = decided.get(line.unit)
      if (line.gradeState !== 'decision' && !decision) return []
      const { unit, name, group, place, grades, because, tiedWith } = line
      const total = printTotal(line, compiled.programme.printing.decimals).text
      const said = decision ? { grade: decision.grade, by: decision.by, why: decision.why } : null
      return [
        {
          unit,
          name,
          group,
          total,
          place: place && showPlace(place),
          grades,
          because,
          tiedWith,
          decided: line.gradeState === 'decision' ? null : said,
        },
      ]
    }),
  )
}
