import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { ApiError } from './api.ts'
import { onlyThisMachine, securityHeaders } from './guards.ts'
import { NotFound } from './notFound.ts'
import { servePages } from './pages.ts'
import { programmeRoutes } from './programmeRoutes.ts'
import { roundRoutes } from './roundRoutes.ts'
import { searchRoutes } from './searchRoutes.ts'
import { versionRoutes } from './versionRoutes.ts'
import type { World } from './World.ts'

/** The server as a function of the world it is handed. 服务 */
export function createApp(world: World, pagesFolder: string): Hono {
  const app = new Hono()
  app.use(securityHeaders)
  app.use(onlyThisMachine)
  // The facts of a round are megabytes of the same few words.
  app.use('/api/*', compress())
  app.get('/api/health', async (c) => c.json({ state: 'ok', programmes: (await world.shelf()).programmes.length }))
  app.route('/api/programmes', programmeRoutes(world))
  app.route('/api/programmes', roundRoutes(world))
  app.route('/api/programmes', versionRoutes(world))
  app.route('/api/search', searchRoutes(world))
  app.all('/api/*', () => {
    throw new NotFound('not-found', '没有这个接口。')
  })
  app.get('*', servePages(pagesFolder))
  app.onError((error, c) => {
    if (error instanceof NotFound) return c.json<ApiError>({ code: error.code, message: error.message, details: [] }, error.status)
    console.error(error)
    return c.json<ApiError>(
      { code: 'internal', message: '程序内部出错，结果没有改变。请刷新再试；仍然不行，请把终端里的信息发给维护人员。', details: [] },
      500,
    )
  })
  return app
}
