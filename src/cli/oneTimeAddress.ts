import { z } from 'zod'
import type { Instant } from '../model/Instant.ts'
import { beijingMoment } from '../model/Instant.ts'
import type { Db } from '../store/Db.ts'
import { findSetting, SERVED_ADDRESS } from '../store/queries/settings.ts'

const served = z.object({ url: z.string() })

/** The address that carries a one-time code to the program's page; null: no server has said yet how it is reached. */
export async function addressOf(db: Db, page: 'set-up' | 'activate', code: string): Promise<string | null> {
  const { success, data } = served.safeParse(await findSetting(db, SERVED_ADDRESS))
  return success ? `${data.url}/${page}#${code}` : null
}

/** `2026年11月22日 10:30`. 时刻 */
export function momentInWords(instant: Instant): string {
  const [day = '', time = ''] = beijingMoment(instant).split('T')
  const [year, month, date] = day.split('-').map(Number)
  return `${String(year)}年${String(month)}月${String(date)}日 ${time}`
}
