import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'

/** Numbers on how the server does, for a monitor that asks. 运行指标 */
export interface Metrics {
  /** In the text form that Prometheus reads. */
  readonly read: () => Promise<string>
  readonly type: string
  readonly count: MiddlewareHandler
}

/** Requests by route, never by address, person or object. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const labelNames = ['method', 'route', 'status'] as const
  const requests = new Counter({ name: 'mingjing_requests_total', help: 'Requests of the interface.', labelNames, registers: [registry] })
  const seconds = new Histogram({
    name: 'mingjing_request_seconds',
    help: 'Time until an answer was ready to be sent.',
    labelNames: ['method', 'route'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  })
  // Watching the process costs a little; nobody pays who never asks.
  let watched = false
  return {
    read: () => {
      if (!watched) collectDefaultMetrics({ register: registry })
      watched = true
      return registry.metrics()
    },
    type: registry.contentType,
    count: async (c, next) => {
      const began = performance.now()
      await next()
      const labels = { method: c.req.method, route: routePath(c) }
      requests.inc({ ...labels, status: String(c.res.status) })
      seconds.observe(labels, (performance.now() - began) / 1_000)
    },
  }
}
