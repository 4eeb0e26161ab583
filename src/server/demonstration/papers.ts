import { Readable } from 'node:stream'
import { keepFile } from '../../files/keepFile.ts'
import type { Actor } from '../../model/Actor.ts'
import type { CalendarDate } from '../../model/CalendarDate.ts'
import { beijingDate } from '../../model/Instant.ts'
import type { Store } from '../../store/Store.ts'

/** A paper of which a demonstration has only the name: its text says that it is invented. 演示的来文 */
export async function keepPaper(
  store: Store,
  actor: Actor,
  { name, unit }: { readonly name: string; readonly unit: string },
): Promise<string> {
  const words = `${name}\n\n演示材料，内容为虚构：正式使用时，这里是盖章件的扫描件、照片或者网页截图。\n`
  const file = await keepFile(store, actor, { bytes: Readable.from([Buffer.from(words)]), name: `${name}.txt`, unit })
  return file.id
}

/** The day as a store has it, moved into a period; null: nothing of the period has come yet. 考核期里的一天 */
export function dayWithin({ now }: Pick<Store, 'now'>, { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate }) {
  const today = beijingDate(now())
  return today < from ? null : today > to ? to : today
}
