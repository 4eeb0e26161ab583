import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** As whom one looks at a demonstration; an installation has none. 演示角色 */
export const DEMONSTRATION_ROUTES = {
  'GET /api/demonstration/people': { access: 'public' },
  'POST /api/demonstration/as': { access: 'public' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
