import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** Who did what. 操作日志 */
export const JOURNAL_ROUTES = {
  'GET /api/journal': { action: 'journal.read', on: 'installation' },
  'GET /api/journal/head': { action: 'journal.read', on: 'installation' },
  'GET /api/journal/check': { action: 'journal.read', on: 'installation' },
  'POST /api/journal/check': { action: 'journal.read', on: 'installation' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
