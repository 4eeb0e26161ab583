import type { Unit } from '../../model/Facts.ts'
import { beijingDate, type Instant } from '../../model/Instant.ts'
import type { Db } from '../../store/Db.ts'
import { claimsOfUnit, listClaims, type ClaimRow } from '../../store/queries/claims.ts'
import { findMember, membersNamedBy } from '../../store/queries/roster.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { officialNames } from '../../store/queries/units.ts'
import { factsFrom } from '../life/facts/factsFrom.ts'
import { keptOf } from '../life/facts/keptOf.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { citedProof, namedMoved } from '../objections/readObjections.ts'
import { isOfItsSide } from '../objections/refuseInvolved.ts'
import { bonusAt, bonusesOf, hasBonuses } from './bonusesOf.ts'
import type { ClaimList, ClaimPage, ListedClaim, UnitClaims } from './ClaimSheet.ts'
import { claimWindow } from './claimWindow.ts'
import { countedRows, type CountedRow } from './countedRows.ts'
import { noClaim } from './heldClaim.ts'
import { claimLine, contentsOfProof, saidIn, sameProof, undoneOf } from './readClaims.ts'

const NO_UNIT = '组织考核的单位'

/** What a unit's people see of their claims: what can be claimed, until when, and what became of it. 单位的加分申报 */
export async function unitClaims(
  db: Db,
  terms: Terms,
  { unit, now, may }: { readonly unit: string; readonly now: Instant; readonly may: UnitClaims['may'] },
): Promise<UnitClaims> {
  const member = await findMember(db, terms.round, unit)
  const round = await findRound(db, terms.round)
  if (!member || !round) throw noClaim()
  const { record } = member
  const own = await claimsOfUnit(db, terms.round, unit)
  const shown = own.filter(({ state, filedAt }) => state !== 'withdrawn' || filedAt !== null)
  const undone = await undoneOf(db, shown)
  const office = (await officialNames(db, [round.unit], beijingDate(now))).get(round.unit) ?? NO_UNIT
  const { from, to } = terms.compiled.programme.period
  const claims: UnitClaims['claims'][number][] = []
  for (const row of shown)
    claims.push({
      ...claimLine(terms, row, record, { undone, decider: office }),
      fields: row.fields,
      proof: await citedProof(db, row.proof),
    })
  return {
    ...{ now, round: { id: round.id, title: round.title }, unit: { id: unit, name: record.name }, period: { from, to } },
    ...(await claimWindow(db, terms, { round: terms.round, unit, at: now })),
    ...{ bonuses: bonusesOf(terms, record), claims, may },
  }
}

/** What was filed in a round, as far as the reader's share goes, with a mark where one proof serves twice. 加分申报清单 */
export async function claimList(db: Db, terms: Terms, isSeen: (row: ClaimRow) => boolean): Promise<ClaimList> {
  const all = await listClaims(db, terms.round)
  const seen = all.filter(isSeen)
  const units = await unitsOf(db, terms, seen)
  const contents = await contentsOfProof(db, all)
  const undone = await undoneOf(db, seen)
  const counts: Partial<Record<ClaimRow['state'], number>> = {}
  for (const { state } of seen) counts[state] = (counts[state] ?? 0) + 1
  const claims = seen.flatMap((row): readonly ListedClaim[] => {
    const unit = units.get(row.unit)
    if (!unit) return []
    const [own = null] = namedMoved((row.moved ?? []).slice(0, 1), units)
    return [
      { ...claimLine(terms, row, unit, { undone, decider: row.decidedByName }), same: sameProof(row, all, contents).length, moved: own },
    ]
  })
  return { claims, counts, offers: hasBonuses(terms) }
}

async function unitsOf(db: Db, { round }: Terms, rows: readonly ClaimRow[]): Promise<ReadonlyMap<string, Unit>> {
  const ids = new Set(rows.flatMap(({ unit, moved }) => [unit, ...(moved ?? []).map((one) => one.unit)]))
  return new Map((await membersNamedBy(db, round, [...ids])).map(({ unit, record }) => [unit, record]))
}

/** Who looks at a claim of somebody else's unit. 申报的读者 */
export interface ClaimReader {
  readonly person: { readonly id: string }
  readonly at: Instant
  /** For whom he acts besides himself. */
  readonly principals: readonly string[]
  readonly mayDecide: boolean
  /** Which other claims are his to see. */
  readonly isSeen: (row: ClaimRow) => boolean
}

const FROM: Readonly<Record<CountedRow['from'], string>> = { incident: '事项', self: '单位自查', assessing: '考核登记' }

/** One claim with the bonus, what counts already, and what else rests on the same proof. 加分申报详情 */
export async function claimPage(db: Db, terms: Terms, row: ClaimRow, reader: ClaimReader): Promise<ClaimPage> {
  const all = await listClaims(db, terms.round)
  const same = sameProof(row, all, await contentsOfProof(db, all))
  const units = await unitsOf(db, terms, [row, ...same.map((one) => one.row)])
  const unit = units.get(row.unit)
  if (!unit) throw noClaim()
  const bonus = bonusAt(terms, unit, row)
  const facts = factsFrom((await keptOf(db, terms, [row.unit]))(row.unit))
  const counted = bonus ? countedRows(facts, bonus.check, terms.compiled.programme.period) : []
  const isOwn = reader.mayDecide && row.state === 'filed' && (await isOwnUnit(db, row, reader))
  return {
    ...claimLine(terms, row, unit, { undone: await undoneOf(db, [row]), decider: row.decidedByName }),
    ...{ fields: row.fields, proof: await citedProof(db, row.proof), round: terms.round, asOf: terms.asOf, bonus },
    same: same.map(({ row: other, names }) => ({
      ...{ id: reader.isSeen(other) ? other.id : '', state: other.state, names },
      unitName: units.get(other.unit)?.name ?? '',
      nodeName: terms.askedOf(units.get(other.unit)?.group ?? '').nodes.get(other.node)?.node.name ?? '',
    })),
    counted: bonus ? counted.map(({ fields, from }) => ({ said: saidIn(bonus.check, fields), from: FROM[from] })) : [],
    allMoved: row.moved && namedMoved(row.moved, units),
    may: {
      decide: reader.mayDecide && row.state === 'filed' && !isOwn,
      whyNot: isOwn ? '这是您本单位的申报，按回避的要求由别的核实人办理。' : null,
    },
  }
}

const isOwnUnit = (db: Db, row: ClaimRow, { person, principals, at }: ClaimReader): Promise<boolean> =>
  isOfItsSide(db, [person.id, ...principals], { unit: row.unit, draftedBy: row.person, filedBy: row.filedBy }, at)
