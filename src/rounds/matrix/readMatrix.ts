import { nameOfNoPerson } from '../../model/nameOfNoPerson.ts'
import type { DoneDraw } from '../../model/RoundPlan.ts'
import type { Db } from '../../store/Db.ts'
import { listMatrixChanges, listProposals } from '../../store/queries/matrix.ts'
import { namesOfPeople } from '../../store/queries/people.ts'
import { findPlanOf } from '../../store/queries/plans.ts'
import { listDraws } from '../../store/queries/planned.ts'
import { listMembers } from '../../store/queries/roster.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { contentOf } from '../planning/holdPlan.ts'
import { leftOutNames, type LeftOutName } from '../planning/leftOutNames.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { composeMatrix } from './composeMatrix.ts'
import type { MatrixTable } from './Matrix.ts'

/** What was decided of a pair after the opening. 适用范围调整 */
export interface ShownChange {
  readonly unit: string
  readonly node: string
  readonly applies: boolean | null
  readonly why: string
  readonly by: string
  readonly at: string
}

/** 适用范围提议 */
export interface ShownProposal {
  readonly id: string
  readonly unit: string
  readonly unitName: string
  readonly node: string
  readonly nodeName: string
  readonly applies: boolean
  readonly why: string
  readonly by: string
  readonly at: string
  readonly decision: 'accepted' | 'refused' | null
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly decidedWhy: string | null
}

/** A drawing that is in the programme, with how it was done. 抽查 */
export interface ShownDraw {
  readonly id: string
  readonly name: string
  readonly text: string
  readonly group: string
  /** Kind of object that is drawn of each unit; empty where units are. */
  readonly objects: string
  readonly count: number | null
  readonly countTo: number | null
  readonly done: Omit<DoneDraw, 'draw' | 'by'> | null
}

/** Who is asked what in a round, and why. 适用范围页 */
export interface MatrixSheet {
  readonly tables: readonly MatrixTable[]
  readonly signed: { readonly by: string; readonly at: string } | null
  /** The last of each pair. */
  readonly changes: readonly ShownChange[]
  readonly proposals: readonly ShownProposal[]
  readonly draws: readonly ShownDraw[]
  /** Names in scopes that mean nobody here; whoever sees every unit sees them. */
  readonly leftOut: readonly LeftOutName[]
}

/** 适用范围提议清单 */
export interface ProposalList {
  readonly proposals: readonly ShownProposal[]
}

/** What of a round somebody sees. */
interface Seen {
  readonly units: 'all' | ReadonlySet<string>
}

/** The matrix of a round as somebody may see it: his units' rows. 适用范围 */
export async function readMatrix(db: Db, round: string, { units }: Seen): Promise<MatrixSheet> {
  const isSeen = (unit: string) => units === 'all' || units.has(unit)
  const terms = await termsOf(db, round)
  const { programme } = terms.compiled
  const [row, members, changes, proposals, draws, plan] = [
    await findRound(db, round),
    await listMembers(db, round),
    await listMatrixChanges(db, round),
    await listProposals(db, round),
    await listDraws(db, round),
    units === 'all' ? await findPlanOf(db, round) : null,
  ]
  const ids = [
    row?.matrixSignedBy ?? '',
    ...changes.map(({ by }) => by),
    ...proposals.flatMap(({ person, decidedBy }) => [person, decidedBy ?? '']),
  ]
  const people = await namesOfPeople(db, [...new Set(ids.filter((id) => id !== ''))])
  const personName = (id: string) => people.get(id) ?? nameOfNoPerson(id) ?? ''
  const records = new Map(members.map(({ unit, record }) => [unit, record]))
  const last = new Map(changes.filter(({ unit }) => isSeen(unit)).map((change) => [`${change.unit} ${change.node}`, change]))
  return {
    tables: composeMatrix(
      programme,
      members.flatMap(({ unit, record }) => (isSeen(unit) ? [record] : [])),
    ),
    signed: row?.matrixSignedAt ? { by: personName(row.matrixSignedBy ?? ''), at: row.matrixSignedAt } : null,
    changes: [...last.values()].map(({ unit, node, applies, why, by, at }) => ({ unit, node, applies, why, by: personName(by), at })),
    proposals: proposals.flatMap(({ id, unit, node, applies, why, person, at, decision, decidedBy, decidedAt, decidedWhy }) => {
      const record = records.get(unit)
      if (!record || !isSeen(unit)) return []
      const nodeName = terms.askedOf(record.group).nodes.get(node)?.node.name ?? node
      const decided = { decision, decidedBy: decidedBy === null ? null : personName(decidedBy), decidedAt, decidedWhy }
      return [{ id, unit, unitName: record.name, node, nodeName, applies, why, by: personName(person), at, ...decided }]
    }),
    leftOut: plan ? leftOutNames(programme, contentOf(plan)) : [],
    draws:
      units === 'all'
        ? programme.draws.map(({ id, name, text, of, count, countTo }) => {
            const done = draws.find(({ draw }) => draw === id)
            return {
              id,
              name,
              text: text ?? '',
              group: 'group' in of ? of.group : '',
              objects: 'objects' in of ? of.objects : '',
              count: count ?? null,
              countTo: countTo ?? null,
              done: done
                ? {
                    count: done.count,
                    seed: done.seed,
                    paper: done.paper,
                    pool: done.pool,
                    drawn: done.drawn,
                    byName: done.byName,
                    at: done.at,
                  }
                : null,
            }
          })
        : [],
  }
}
