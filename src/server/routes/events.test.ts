import { describe, expect, it } from 'vitest'
import { exampleWorld } from '../../../test/exampleWorld.ts'
import { hearing } from '../../../test/heard.ts'
import { onlyDemonstrator } from '../../../test/onlyDemonstrator.ts'
import { createApp } from '../app.ts'

function served() {
  const world = exampleWorld()
  const app = createApp(world, '/nowhere', { identify: onlyDemonstrator })
  const ask = () => app.request('http://localhost/api/events', { headers: { host: 'localhost', 'accept-encoding': 'gzip, deflate' } })
  return { world, ask }
}

describe('the event stream over HTTP', () => {
  it('is neither packed nor kept nor held back on its way', async () => {
    const { ask } = served()
    const { status, headers, body } = await ask()
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(headers.get('content-encoding')).toBeNull()
    expect(headers.get('cache-control')).toBe('no-store, no-transform')
    expect(headers.get('x-accel-buffering')).toBe('no')
    const ears = hearing(body)
    expect(await ears.next()).toEqual({ kind: 'ready', data: null })
    await ears.leave()
  })

  it('tells what goes by, and ends with the server', async () => {
    const { world, ask } = served()
    const ears = hearing((await ask()).body)
    await ears.next()
    world.live.missed()
    expect(await ears.next()).toEqual({ kind: 'lost', data: null })
    world.live.close()
    expect(await ears.next()).toBeNull()
    expect((await ask()).status).toBe(503)
  })
})
