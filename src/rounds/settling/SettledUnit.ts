import type { Facts, GradeDecision, EarlierResult, Unit } from '../../model/Facts.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import type { PlaceRange, Standing, Standings } from '../../model/Standing.ts'
import { resultData, type Receipt } from '../../engine/receipt.ts'
import { grouped } from '../../model/grouped.ts'

/** A unit as it was settled: what it was computed from, and what it came to. 一个单位的定稿 */
export interface SettledLine {
  readonly unit: Unit
  readonly facts: Facts
  /** Numbers and states, node by node; never sentences. */
  readonly result: unknown
  readonly standing: unknown
}

/** What a person by name decided of a clause. 条文的裁定 */
export interface SettledClearing {
  readonly key: string
  readonly place: string
  readonly text: string
  readonly decision: string
  readonly why: string
  readonly byName: string
  readonly at: string
}

/** A settled round apart from its units: with their packs, all that it was computed from. 定稿的批次 */
export interface SettledHead {
  readonly receipt: Receipt
  readonly round: Omit<RoundFacts, 'units' | 'history' | 'decisions'>
  readonly history: readonly EarlierResult[]
  readonly decisions: readonly GradeDecision[]
  /** How clauses that no rule expresses were dealt with, the last word of each. */
  readonly clearings: readonly SettledClearing[]
  /** In the order of the roster: SHA-256 of the pack in which each unit is. */
  readonly units: readonly { readonly unit: string; readonly pack: string }[]
}

/** Where a unit stood when its round was settled; ends as exact fractions. 定稿的名次等次 */
export interface SettledStanding {
  readonly unit: string
  readonly name: string
  readonly group: string
  readonly class?: string
  readonly state: string
  readonly total: { readonly range: readonly [string | null, string | null] | null; readonly mayBeNone: boolean }
  readonly place: PlaceRange | null
  readonly grades: readonly string[]
  readonly gradeState: Standing['gradeState']
  readonly because: readonly string[]
  readonly tiedWith: readonly string[]
  readonly decidedBy?: string
}

/** All rankings of a settled round. 定稿的排名 */
export interface SettledStandings {
  readonly tables: readonly { readonly name: string; readonly ranked: number; readonly lines: readonly SettledStanding[] }[]
}

/** Rankings as data, in the order of the places. 排名数据 */
export function settledStandings(standings: Standings): SettledStandings {
  const data = grouped(resultData({ ...standings, results: [] }).standings, ({ unit }) => unit)
  const lineOf = ({ unit, name, group, class: kind, because, tiedWith, decidedBy }: Standing): SettledStanding => {
    const [numbers] = data.get(unit) ?? []
    const said = {
      name,
      group,
      ...(kind === undefined ? {} : { class: kind }),
      because,
      tiedWith,
      ...(decidedBy === undefined ? {} : { decidedBy }),
    }
    return { ...(numbers as unknown as Omit<SettledStanding, keyof typeof said>), ...said }
  }
  return { tables: standings.tables.map(({ name, ranked, lines }) => ({ name, ranked, lines: lines.map(lineOf) })) }
}
