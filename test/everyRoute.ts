import { LOOPBACK } from '../src/server/Exposure.ts'
import { allRoutes } from '../src/server/routes/index.ts'
import type { ServedRoute } from '../src/server/routing/route.ts'

/** The definitions of all routes, for tests that look at them without serving them. */
export const everyRoute = (): readonly ServedRoute[] =>
  allRoutes({
    exposure: LOOPBACK,
    metrics: { read: () => Promise.resolve(''), type: 'text/plain', count: (_c, next) => next() },
    document: () => '{}',
  })
