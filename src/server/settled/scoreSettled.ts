import { setImmediate as otherRequests } from 'node:timers/promises'
import { workCalendarFrom } from '../../calendar/WorkCalendar.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import { programmeFor } from '../../rounds/life/terms/termsOf.ts'
import { eachSettledUnit, readSettledHead, type KeptSnapshot } from '../../rounds/settling/readSettled.ts'
import type { ScoredRound } from '../../sheets/Served.ts'
import type { Store } from '../../store/Store.ts'
import type { KeptUnit } from '../results/KeptRound.ts'
import { unpackFacts } from '../results/packedFacts.ts'
import { standAmongEachOther } from '../results/scoreChanged.ts'
import { scoreUnit } from '../results/scoreUnits.ts'

/**
 * Scores a settled round again from the facts that it kept, for pages that explain it. 重算定稿
 *
 * @throws Refusal where this program comes to another receipt: then it must not show its own figures as the settled ones
 */
export async function scoreSettled(store: Store, row: KeptSnapshot): Promise<ScoredRound> {
  const head = await readSettledHead(store, row)
  const { shift, period, asOf } = head.round
  const ready = await programmeFor(store.db, row.programme ?? head.receipt.programme, {
    ...(shift === undefined ? {} : { shift }),
    ...(period === undefined ? {} : { period }),
  })
  const terms = { ...ready, asOf, calendar: workCalendarFrom(head.round.calendar) }
  const units = new Map<string, KeptUnit>()
  for await (const { unit, facts } of eachSettledUnit(store, head)) {
    units.set(unit.id, scoreUnit(terms, { unit: unit.id, record: unit }, facts))
    await otherRequests()
  }
  const facts: RoundFacts = {
    ...head.round,
    units: [...units.values()].map(({ unit, facts: packed }) => ({
      unit,
      get facts() {
        return unpackFacts(packed)
      },
    })),
    history: head.history,
    decisions: head.decisions,
  }
  const { scored, receipt } = await standAmongEachOther(terms, facts, units)
  if (receipt.hash !== row.receipt)
    throw new Refusal(
      'conflict',
      'settled-differs',
      '用现在的程序重新计算这份定稿，结果与定稿时不一致，不能在这里展开。定稿的得分以文件为准，请联系系统管理员核对。',
    )
  return scored
}
