import type { Instant } from '../model/Instant.ts'
import type { Db } from '../store/Db.ts'
import { announceAll } from '../store/queries/announce.ts'
import { insertMessages } from '../store/queries/messages.ts'

/** What somebody is told. 一条消息 */
export interface Telling {
  readonly person: string
  /** What it is about and why now: nobody is told the same thing twice. */
  readonly key: string
  /** `deadline`, `overdue`, `returned`, `question` … */
  readonly kind: string
  readonly title: string
  readonly body: string
  /** Path of the page on which something can be done about it. */
  readonly link: string
  readonly round?: string
  readonly unit?: string
}

/** A transaction, its moment, and new ids. */
export interface TellingIn {
  readonly tx: Db
  readonly at: Instant
  readonly newId: () => string
}

/**
 * Puts messages into the inboxes of those who have not had them, in the transaction of what they tell of. 发消息
 *
 * @returns to how many people something was new
 */
export async function tell({ tx, at, newId }: TellingIn, tellings: readonly Telling[]): Promise<number> {
  const told = await insertMessages(
    tx,
    tellings.map(({ round = null, unit = null, ...rest }) => ({ ...rest, id: newId(), round, unit, at })),
  )
  if (told.length > 0)
    await announceAll(
      tx,
      told.map((person) => ({ kind: 'message', person })),
    )
  return told.length
}
