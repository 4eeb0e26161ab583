import { startOfBeijingDay } from '../../model/beijingDay.ts'
import { beijingMoment } from '../../model/Instant.ts'
import { grouped } from '../../model/grouped.ts'
import { digestedSince, insertDeliveries, unreadWithMail, type Unread } from '../../store/queries/messages.ts'
import type { TellingIn } from '../tell.ts'
import { readMailSettings } from './MailSettings.ts'

/** Digests go out from this hour on. */
const FROM_HOUR = '08'

/** So many messages are named; the rest are in the inbox. */
const NAMED = 20

/**
 * One mail a day to everybody who has an address and something unread that no digest has named before. 每日汇总
 *
 * @param address how browsers reach the program; null: nobody said, and the mail names none
 */
export async function queueDigests({ tx, at, newId }: TellingIn, address: string | null): Promise<number> {
  const moment = beijingMoment(at)
  if (moment.slice(11, 13) < FROM_HOUR || (await readMailSettings(tx)) === null) return 0
  const digested = await digestedSince(tx, startOfBeijingDay(moment.slice(0, 10)))
  const byPerson = grouped(await unreadWithMail(tx), ({ person }) => person)
  return insertDeliveries(
    tx,
    [...byPerson].flatMap(([person, unread]) => {
      const [first] = unread
      const newest = unread.at(-1)
      if (!first || !newest || digested.has(person)) return []
      const mail = { subject: `明镜：${String(unread.length)} 件事等您办理`, body: digestText(first.name, unread, address) }
      // By the newest message: what was named once is not sent again the next day, as long as nothing comes to it.
      const known = { id: newId(), channel: 'mail' as const, target: first.email, person, key: `digest:${person}:${newest.id}` }
      return [{ ...known, ...mail, state: 'waiting' as const, tries: 0, createdAt: at, dueAt: at }]
    }),
  )
}

function digestText(name: string, unread: readonly Unread[], address: string | null): string {
  const lines = unread.slice(0, NAMED).map(({ title, body }, at) => `${String(at + 1)}. ${title}\n   ${body}`)
  const more = unread.length > NAMED ? [`另有 ${String(unread.length - NAMED)} 件，请登录后看“消息”。`] : []
  const where = address === null ? '请登录明镜办理。' : `请登录明镜办理：${address}`
  return [`${name}：`, '', ...lines, ...more, '', where, '', '这封邮件由明镜自动发出，每天最多一封，请不要回复。'].join('\n')
}
