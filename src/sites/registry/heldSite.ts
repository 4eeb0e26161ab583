import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { holdSite } from '../../store/queries/sites.ts'

type HeldSite = NonNullable<Awaited<ReturnType<typeof holdSite>>>

/** A site that is looked after, held: what is done with it is done one after the other. 在用的网站 */
export async function livingSite(tx: Db, id: string): Promise<HeldSite> {
  const site = await anySite(tx, id)
  if (site.retiredAt === null) return site
  throw new Refusal('conflict', 'site-retired', `网站“${site.name}”已经停用，不能再改。需要的话请先恢复使用。`)
}

/** The same, retired ones too. */
export async function anySite(tx: Db, id: string): Promise<HeldSite> {
  const site = await holdSite(tx, id)
  if (!site) throw new Refusal('not-found', 'no-site', '没有这个网站，请回到网站清单重新选择。')
  return site
}

/** Stops where somebody else changed it since it was looked at. */
export function refuseStale(seen: number, now: number, what: string): void {
  if (seen === now) return
  throw new Refusal('conflict', 'changed-meanwhile', `您打开以后，有人改了这个${what}。请刷新，看过新的内容再改；您的改动没有保存。`)
}
