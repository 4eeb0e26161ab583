import type { Refusal } from '../../../model/Refusal.ts'
import { announce } from '../../../store/queries/announce.ts'
import { beatImport, changeSiteImport, holdSiteImport, type SiteImportRow } from '../../../store/queries/siteImports.ts'
import type { Store } from '../../../store/Store.ts'
import type { WakeImport } from './askImport.ts'

/** What ends its readers so often is not read again. */
const MOST_TRIES = 3

/** Who reads a bundle, as he says at each word. 导入的办理人 */
export interface ImportReader {
  readonly id: string
  readonly worker: string
}

/** Why a bundle was not taken in. 没有导入的原因 */
export type ImportFault = Pick<Refusal, 'code' | 'message' | 'details'>

/** Takes a bundle to read; null: it is over, or somebody else is at it. One that ended its readers several times has failed. 领取导入 */
export function claimImport(
  { transaction, now }: Pick<Store, 'transaction' | 'now'>,
  { id, worker }: ImportReader,
  silenceMs: number,
): Promise<SiteImportRow | 'given-up' | null> {
  return transaction(async (tx) => {
    const held = await holdSiteImport(tx, id)
    const at = now()
    if (!held || held.state === 'done' || held.state === 'failed') return null
    if (held.state === 'reading' && (held.beatAt ?? '') > new Date(Date.parse(at) - silenceMs).toISOString()) return null
    await announce(tx, { kind: 'site', site: held.site })
    if (held.tries >= MOST_TRIES) {
      const fault = '读这个采集包的时候，程序几次中断，没有导入。请看采集包是不是太大；需要的话请系统管理员看“系统—运行状况”。'
      await changeSiteImport(tx, id, { state: 'failed', fault, code: 'site-import-given-up', details: [], endedAt: at, worker: null })
      return 'given-up'
    }
    const change = { state: 'reading', worker, beatAt: at, tries: held.tries + 1, read: null, holds: null } as const
    await changeSiteImport(tx, id, change)
    return { ...held, ...change }
  })
}

/** Says how far a reader is, and that he lives; false: the bundle is another's by now. 导入进度 */
export function tellImport(
  { transaction, now }: Pick<Store, 'transaction' | 'now'>,
  said: ImportReader & { readonly read: number; readonly holds: number },
): Promise<boolean> {
  return transaction(async (tx) => {
    const row = await beatImport(tx, { ...said, at: now() })
    if (row) await announce(tx, { kind: 'site', site: row.site })
    return row !== null
  })
}

/** The bundle is not taken in: nothing of it was kept. 没有导入 */
export function failImport(
  store: Pick<Store, 'transaction' | 'now'>,
  reader: ImportReader,
  { code, message, details }: ImportFault,
): Promise<void> {
  return letGoOf(store, reader, () => ({ state: 'failed', fault: message, code, details, endedAt: store.now() }))
}

/** Another is to read it: this process ends. 交还导入 */
export function handBackImport(store: Pick<Store, 'transaction' | 'now'>, reader: ImportReader, wake: WakeImport): Promise<void> {
  return letGoOf(store, reader, ({ tries }) => ({ state: 'waiting', beatAt: null, tries: tries - 1 }), wake)
}

function letGoOf(
  { transaction }: Pick<Store, 'transaction'>,
  { id, worker }: ImportReader,
  change: (row: SiteImportRow) => Partial<SiteImportRow>,
  wake?: WakeImport,
): Promise<void> {
  return transaction(async (tx) => {
    const held = await holdSiteImport(tx, id)
    if (held?.state !== 'reading' || held.worker !== worker) return
    await changeSiteImport(tx, id, { ...change(held), worker: null })
    await wake?.(tx, id)
    await announce(tx, { kind: 'site', site: held.site })
  })
}
