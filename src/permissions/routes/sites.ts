import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** Websites, their columns and who keeps them. 网站和栏目 */
export const SITE_ROUTES = {
  'GET /api/sites': { action: 'site.read', on: 'list' },
  'POST /api/sites': { action: 'site.manage', on: 'unit', at: 'body.unit' },
  'GET /api/sites/:site': { action: 'site.read', on: 'site' },
  'PUT /api/sites/:site': { action: 'site.manage', on: 'site' },
  'POST /api/sites/:site/move': { action: 'site.manage', on: 'site' },
  // What the program may connect to is the whole installation's matter.
  'POST /api/sites/:site/allow': { action: 'outgoing.manage', on: 'installation' },
  'POST /api/sites/:site/retire': { action: 'site.manage', on: 'site' },
  'POST /api/sites/:site/resume': { action: 'site.manage', on: 'site' },
  'GET /api/sites/:site/columns': { action: 'site.read', on: 'site' },
  'GET /api/sites/:site/columns.xlsx': { action: 'site.read', on: 'site' },
  'GET /api/sites/:site/columns/sources': { action: 'site.manage', on: 'site' },
  'POST /api/sites/:site/columns/read': { action: 'site.manage', on: 'site' },
  'POST /api/sites/:site/columns/preview': { action: 'site.manage', on: 'site' },
  'POST /api/sites/:site/columns/take': { action: 'site.manage', on: 'site' },
  'POST /api/sites/:site/columns': { action: 'site.manage', on: 'site' },
  'PATCH /api/columns/:column': { action: 'site.manage', on: 'column' },
  'POST /api/columns/:column/end': { action: 'site.manage', on: 'column' },
  'GET /api/units/:unit/columns': { action: 'column.own', on: 'unit' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
