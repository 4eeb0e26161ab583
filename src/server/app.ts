import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { Refusal } from '../model/Refusal.ts'
import { accessLog } from './accessLog.ts'
import { findConnection } from './connection.ts'
import { LOOPBACK, type Exposure } from './Exposure.ts'
import { onlyOurNames, securityHeaders } from './guards.ts'
import { identify } from './identify.ts'
import { createMetrics } from './Metrics.ts'
import { openApi } from './openApi/openApi.ts'
import { servePages } from './pages.ts'
import { servePublished } from './published/servePublished.ts'
import { allRoutes } from './routes/index.ts'
import { answerFault } from './routing/faults.ts'
import type { Identify } from './routing/Identify.ts'
import { serveRoutes } from './routing/serveRoutes.ts'
import type { World } from './World.ts'

/** What the server is made of besides its world. */
export interface AppOptions {
  readonly exposure?: Exposure
  /** How visitors are found; else among the people of the world's store. */
  readonly identify?: Identify
}

/** The server as a function of the world it is handed. 服务 */
export function createApp(world: World, pagesFolder: string, options: AppOptions = {}): Hono {
  const { exposure = LOOPBACK, identify: found = identify(world.store) } = options
  const metrics = createMetrics()
  let document: string | undefined
  const routes = allRoutes({ exposure, metrics, document: () => (document ??= JSON.stringify(openApi(routes))) })
  const app = new Hono()
  app.use(findConnection(exposure))
  app.use(securityHeaders)
  app.use('/api/*', accessLog(world.log))
  app.use(onlyOurNames(exposure))
  // The facts of a round are megabytes of the same few words.
  app.use('/api/*', compress())
  app.use('/api/*', metrics.count)
  serveRoutes(app, world, found, routes)
  app.all('/api/*', () => {
    throw new Refusal('not-found', 'not-found', '没有这个接口。')
  })
  servePublished(app, world)
  app.get('*', servePages(pagesFolder))
  app.onError((error, c) => answerFault(error, c, world.log))
  return app
}
