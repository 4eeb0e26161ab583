import type { Instant } from '../../../model/Instant.ts'
import type { VisitStatus } from '../../../model/VisitStatus.ts'
import { VISIT_STATUSES } from '../../../model/VisitStatus.ts'
import type { Db } from '../../../store/Db.ts'
import { columnsAt, columnsSeenAt, linksSeenAt, type PageSeen } from '../../../store/queries/pagesSeen.ts'
import { columnsOfUnit } from '../../../store/queries/siteColumns.ts'
import { columnNames } from '../../../store/queries/siteRuns.ts'
import { normalAddress } from '../../siteAddress.ts'

/** Whose pages, and as they were when. */
export interface PagesWanted {
  readonly unit: string
  /** As somebody wrote them. */
  readonly addresses: readonly string[]
  readonly at: Instant
}

/** A page as it was kept nearest to a moment. 当时的网页存证 */
export interface NearPage {
  readonly capture: string
  readonly site: string
  /** Null: it stands under no column. */
  readonly levels: readonly string[] | null
  readonly url: string
  readonly status: VisitStatus
  readonly word: string
  readonly at: Instant
  /** None was kept before. */
  readonly isLater: boolean
  /** One of the addresses that were asked for; else a column that the unit keeps. */
  readonly isCited: boolean
}

/**
 * Captures of the addresses asked for and of the columns that a unit keeps: of each the last one before the moment; where there is
 * none, the first after it. Those asked for come first. 当时的网页存证
 */
export async function pagesSeenNear(db: Db, { unit, addresses, at }: PagesWanted): Promise<readonly NearPage[]> {
  const cited = [...new Set(addresses.flatMap((one) => normalAddress(one) ?? []))]
  const kept = (await columnsOfUnit(db, unit)).map(({ column }) => column.id)
  const columns = await columnsSeenAt(db, [...new Set([...(await columnsAt(db, cited)), ...kept])], at)
  const links = (await linksSeenAt(db, cited, at)).filter(({ url }) => !columns.some((one) => one.url === url))
  const isCited = ({ url }: PageSeen) => cited.includes(url)
  const pages = [...links, ...columns]
  const named = new Map(
    (await columnNames(db, [...new Set(pages.flatMap(({ column }) => column ?? []))])).map((one) => [one.id, one.levels]),
  )
  return [...pages.filter(isCited), ...pages.filter((one) => !isCited(one))].map((page) => ({
    ...{ capture: page.capture, site: page.site, url: page.url, status: page.status, at: page.at },
    levels: page.column === null ? null : (named.get(page.column) ?? null),
    word: VISIT_STATUSES[page.status].word,
    isLater: page.at > at,
    isCited: isCited(page),
  }))
}
