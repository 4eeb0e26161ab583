import type { Happening, WatchingRounds } from '../../../incidents/WatchingRounds.ts'
import { grouped } from '../../../model/grouped.ts'
import { Refusal } from '../../../model/Refusal.ts'
import type { Db } from '../../../store/Db.ts'
import { announce } from '../../../store/queries/announce.ts'
import { inParts } from '../../../store/queries/inParts.ts'
import { putUnitResults } from '../../../store/queries/results.ts'
import { holdMembersEverywhere, type Member } from '../../../store/queries/roster.ts'
import { raiseRevision } from '../../../store/queries/rounds.ts'
import { keptOf } from '../facts/keptOf.ts'
import { readableFields } from '../facts/readableFields.ts'
import { termsOf, type Terms } from '../terms/termsOf.ts'
import { scoredRow } from './scoredRow.ts'

const PART = 200

/** Computes again what rests on happenings, in every round that covers their day and reads their kind. 随事项重算 */
export const watchingRounds: WatchingRounds = async ({ tx }, happenings) => {
  const byUnit = grouped(happenings, ({ unit }) => unit)
  const members = grouped(await holdMembersEverywhere(tx, [...byUnit.keys()]), ({ round }) => round)
  const told = new Map<Happening, (readonly string[])[]>()
  const moved: string[] = []
  for (const [round, all] of members) {
    const terms = await termsOf(tx, round)
    const touched = all.filter(({ unit }) => {
      const read = (byUnit.get(unit) ?? []).filter((happening) => isReadBy(terms, happening))
      for (const happening of read) told.set(happening, [...(told.get(happening) ?? []), faultsOf(terms, happening)])
      return read.length > 0
    })
    await computeAgain(tx, terms, touched)
    for (const { unit } of touched) await announce(tx, { kind: 'cell', round, unit })
    if (touched.length > 0) moved.push(round)
  }
  refuseUnreadable([...told.values()])
  for (const round of moved) await raiseRevision(tx, round)
}

function isReadBy({ lists, compiled }: Terms, { kind, on }: Happening): boolean {
  const { from, to } = compiled.programme.period
  return lists.has(kind) && on >= from && on <= to
}

function faultsOf({ lists }: Terms, { kind, on, fields }: Happening): readonly string[] {
  const list = lists.get(kind)
  return list ? readableFields(list, on, fields).faults : []
}

/** Rounds may ask for different things of one kind; what no round that reads it understands is a mistake. */
function refuseUnreadable(told: readonly (readonly (readonly string[])[])[]): void {
  const unread = told.filter((rounds) => rounds.every((faults) => faults.length > 0)).flatMap(([first]) => first ?? [])
  if (unread.length === 0) return
  throw new Refusal('invalid', 'incident-unfit', '事项的内容不合正在进行的考核批次的要求，没有保存；请按下面的说明改正。', unread)
}

async function computeAgain(tx: Db, terms: Terms, touched: readonly Member[]): Promise<void> {
  for (const part of inParts(touched, PART)) {
    const kept = await keptOf(
      tx,
      terms,
      part.map(({ unit }) => unit),
    )
    await putUnitResults(
      tx,
      part.map((member) => scoredRow(terms, member, kept(member.unit))),
    )
  }
}
