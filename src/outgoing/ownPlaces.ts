import { z } from 'zod'
import type { Db } from '../store/Db.ts'
import { databasePlace } from '../store/queries/databasePlace.ts'
import { findSetting, putSetting, SERVED_PLACE } from '../store/queries/settings.ts'
import type { Store } from '../store/Store.ts'
import { ownAddresses } from './checkedAddress.ts'
import type { ClosedPlace } from './Target.ts'

const KEPT = z.object({ port: z.int(), addresses: z.array(z.string()) })

/** A server says where it answers, for whoever visits, on whatever machine. 服务所在 */
export const tellServedPlace = ({ db, now }: Pick<Store, 'db' | 'now'>, port: number): Promise<void> =>
  putSetting(db, SERVED_PLACE, { port, addresses: [...ownAddresses()] } satisfies z.input<typeof KEPT>, now(), 'program')

/** Where the program itself and its database answer, which nobody’s website may lead to. 自己的端口 */
export async function ownPlaces(db: Db): Promise<readonly ClosedPlace[]> {
  const [served, database] = await Promise.all([findSetting(db, SERVED_PLACE), databasePlace(db)])
  const server = KEPT.safeParse(served).data
  return [...(server ? [server] : []), database]
}
