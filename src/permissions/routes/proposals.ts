import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** Which column of a table is which address of a site. 栏目定位 */
export const PROPOSAL_ROUTES = {
  'GET /api/sites/:site/proposals': { action: 'site.manage', on: 'site' },
  'POST /api/sites/:site/columns/place': { action: 'site.manage', on: 'site' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
