import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { listSites, type ListedSite } from '../../store/queries/sites.ts'
import { normalAddress } from '../../sites/siteAddress.ts'

/** The registered website that somebody means by its name, its front page or its id. 指定的网站 */
export async function siteNamed(db: Db, written: string): Promise<ListedSite['site']> {
  const all = (await listSites(db)).map(({ site }) => site)
  const front = normalAddress(written)
  const meant = all.filter(({ id, name, front: own }) => id === written || name === written.trim() || own === front)
  const living = meant.filter(({ retiredAt }) => retiredAt === null)
  const [one, other] = living.length > 0 ? living : meant
  if (one && !other) return one
  if (one) {
    const several = meant.map(({ id, front: own }) => `${own}（编号 ${id}）`)
    throw new Refusal('conflict', 'site-several', `“${written}”有 ${meant.length} 个，请改用首页网址或编号：`, several)
  }
  throw new Refusal('not-found', 'no-site-named', `没有登记“${written}”这个网站。用 mingjing site list 查看登记了哪些网站。`)
}
