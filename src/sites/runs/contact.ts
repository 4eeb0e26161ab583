import { z } from 'zod'
import type { Actor } from '../../model/Actor.ts'
import type { Db } from '../../store/Db.ts'
import { perform } from '../../store/perform.ts'
import { findSetting, putSetting } from '../../store/queries/settings.ts'
import type { Store } from '../../store/Store.ts'

const KEY = 'sites.contact'

const KEPT = z.object({ contact: z.string().nullable() })

/** How the owner of a visited site reaches the office that checks; null: nobody said. 访问标识中的联系方式 */
export const readContact = async (db: Db): Promise<string | null> => KEPT.safeParse(await findSetting(db, KEY)).data?.contact ?? null

/** Sets it, from the next run on. 修改联系方式 */
export const changeContact = (store: Store, actor: Actor, contact: string | null): Promise<void> =>
  perform(store, actor, async ({ tx, at, record }) => {
    await putSetting(tx, KEY, { contact: contact === '' ? null : contact }, at, actor.id)
    record({ act: 'setting.change', on: { kind: 'setting', id: KEY } })
  })
