import { PROGRAM } from '../../model/Actor.ts'
import { tell, type Telling } from '../../messages/tell.ts'
import { queueWebhooks } from '../../messages/webhooks/queueWebhooks.ts'
import type { Role } from '../../model/Role.ts'
import { perform } from '../../store/perform.ts'
import { holdersOver, leadsOfOffices } from '../../store/queries/reminders.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { unitAndAbove } from '../../store/queries/targets.ts'
import type { Store } from '../../store/Store.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import type { Behind } from './Behind.ts'
import { behindIn } from './behindIn.ts'
import { stepOf } from './dueReminders.ts'
import { reminderText, whenInWords } from './reminderText.ts'

const OF_UNIT: readonly Role[] = ['unit-filler', 'unit-reviewer']

/** What came of it. */
export interface Reminded {
  /** People who were told something new. */
  readonly told: number
  /** Messages to groups that were put in the queue. */
  readonly queued: number
}

/**
 * Tells those who are behind in a round that an end is near or past: each step once, whoever was told before hears nothing again. 到期提醒
 *
 * Done by the program itself; a group's webhook hears of each step once, and of a stage in which nobody is behind not at all.
 */
export function remindRound(store: Store, round: string): Promise<Reminded> {
  return perform(store, PROGRAM, async ({ tx, at, record }) => {
    const row = await findRound(tx, round)
    if (!row) return { told: 0, queued: 0 }
    const behind = await behindIn(tx, await termsOf(tx, round), at)
    const tellings: Telling[] = []
    for (const stage of behind) {
      tellings.push(...(await forUnits(stage)))
      tellings.push(...(await forAssessors(stage)))
    }
    const told = await tell({ tx, at, newId: store.newId }, tellings)
    const queued = await queueWebhooks(
      { tx, at, newId: store.newId },
      behind.flatMap((stage) => forGroups(row.title, stage)),
      {
        over: (await unitAndAbove(tx, row.unit)) ?? [row.unit],
      },
    )
    if (told + queued > 0)
      record({ act: 'reminder.send', on: { kind: 'round', id: round }, refs: { told: String(told), queued: String(queued) } })
    return { told, queued }

    async function forUnits(stage: Behind): Promise<readonly Telling[]> {
      const due = stage.units.flatMap((unit) => {
        const step = stepOf(stage, unit.overdue)
        return step === null ? [] : [{ ...unit, step }]
      })
      const holders = await holdersOver(tx, { units: due.map(({ unit }) => unit), roles: OF_UNIT, round, at })
      return due.flatMap(({ unit, name, state, step, until }) =>
        holders
          .filter((holder) => holder.unit === unit)
          .map(({ person }) => ({
            person,
            key: `stage:${round}:${String(stage.position)}:${until ?? stage.closesAt}:${step}:${unit}`,
            kind: step === 'overdue' ? 'overdue' : 'deadline',
            title: `“${stage.stage}”${whenInWords(stage)}`,
            body: `${name}现在是“${state}”。${step === 'overdue' ? '已经逾期，请尽快与政务公开办联系。' : '请抓紧办理。'}`,
            link: `/rounds/${encodeURIComponent(round)}/self/${encodeURIComponent(unit)}`,
            round,
            unit,
          })),
      )
    }

    async function forAssessors(stage: Behind): Promise<readonly Telling[]> {
      const step = stepOf(stage, stage.state === 'closed')
      if (step === null || stage.assessors.length === 0) return []
      const offices = stage.assessors.flatMap(({ kind, id }) => (kind === 'lead' && id !== null ? [id] : []))
      const leading = await leadsOfOffices(tx, offices, round, at)
      return stage.assessors.flatMap(({ kind, id, left, expected }) => {
        const people = kind === 'person' ? (id === null ? [] : [id]) : leading.filter(({ unit }) => unit === id).map(({ person }) => person)
        return people.map((person) => ({
          person,
          key: `stage:${round}:${String(stage.position)}:${stage.closesAt}:${step}`,
          kind: step === 'overdue' ? 'overdue' : 'deadline',
          title: `“${stage.stage}”${whenInWords(stage)}`,
          body: `您负责的还有 ${String(left)} 处没有评，共 ${String(expected)} 处。`,
          link: `/rounds/${encodeURIComponent(round)}/score`,
          round,
        }))
      })
    }

    function forGroups(title: string, stage: Behind) {
      if (stage.units.length + stage.assessors.length === 0) return []
      const step = stepOf(stage, stage.state === 'closed')
      if (step === null) return []
      return [{ key: `${round}:${String(stage.position)}:${stage.closesAt}:${step}`, subject: title, body: reminderText(title, stage) }]
    }
  })
}
