import type { RunSheet } from '../../collectors/bundles/RunSheet.ts'
import type { VisitStatus } from '../../model/VisitStatus.ts'
import type { SiteReport } from './siteReport.ts'

/** What a bundle's sheet has to say. 采集包的检查结果 */
export const runReport = ({ site, pages, columns, brokenLinks, unseen, undrawn, statuses }: RunSheet): SiteReport => ({
  site,
  pages,
  columns,
  brokenLinks,
  unseen,
  undrawn,
  statuses: new Map(Object.entries(statuses) as [VisitStatus, number][]),
  isStopped: false,
})
