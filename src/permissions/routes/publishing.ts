import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** Programmes in and out of the database. 发布方案 */
export const PUBLISHING_ROUTES = {
  'GET /api/published': { action: 'programme.read', on: 'list' },
  'POST /api/published': { action: 'programme.publish', on: 'installation' },
  'GET /api/published/:hash/archive': { action: 'programme.read', on: 'list' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
