import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** Who am I, how is the program. 本机与系统 */
export const SYSTEM_ROUTES = {
  'GET /api/health': { access: 'public' },
  'GET /api/health/details': { action: 'health.read', on: 'installation' },
  'GET /api/metrics': { action: 'health.read', on: 'installation' },
  'GET /api/openapi.json': { access: 'public' },
  'GET /api/me': { access: 'public' },
  // What is sent while it is open is asked again for each event: `EVENT_RIGHTS`.
  'GET /api/events': { access: 'signed-in' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
