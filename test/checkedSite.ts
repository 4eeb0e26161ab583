import type { Db } from '../src/store/Db.ts'
import { portOfUrl } from '../src/outgoing/Target.ts'
import type { SiteTerms } from '../src/model/Site.ts'
import { outgoingTargets, siteColumns, sites, units } from '../src/store/schema/index.ts'

export const COUNTY = '示例县政府'
export const AT = '2026-11-01T00:00:00.000Z'

export const QUICK_TERMS: SiteTerms = { rate: null, hours: null, maxPages: null, browser: false }

/** Registers a site of the county with its columns, and allows its host. 登记一个网站 */
export async function registerSite(
  db: Db,
  front: string,
  {
    id = 'site',
    columns = [],
    terms = QUICK_TERMS,
    allow = true,
  }: {
    readonly id?: string
    readonly columns?: readonly { readonly id: string; readonly levels: readonly string[]; readonly url: string | null }[]
    readonly terms?: SiteTerms
    readonly allow?: boolean
  } = {},
): Promise<string> {
  await db.insert(units).values({ id: COUNTY, kind: 'county', validFrom: '2000-01-01' }).onConflictDoNothing()
  await db.insert(sites).values({ id, unit: COUNTY, name: '示例县政府网站', front, terms, by: 'someone', at: AT })
  if (columns.length > 0)
    await db.insert(siteColumns).values(
      columns.map((column, position) => ({
        ...{ ...column, site: id, position, content: null, updates: null, openKeepers: [], by: 'someone', at: AT },
        ...(column.url === null ? {} : { placedBy: 'someone', placedAt: AT }),
      })),
    )
  if (allow)
    await db.insert(outgoingTargets).values({
      ...{
        host: new URL(front).hostname,
        port: portOfUrl(new URL(front)),
        use: 'site',
        privateAllowed: true,
        purpose: '网站测评',
        by: 'someone',
        at: AT,
      },
    })
  return id
}
