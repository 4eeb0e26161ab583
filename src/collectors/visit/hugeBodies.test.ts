import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline, Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'
import { openClient } from '../net/openClient.ts'
import { keepCookies } from './cookies.ts'
import { USUAL_VISIT, visitAddress, type Wanted } from './visitAddress.ts'

const MEGABYTE = 1024 * 1024
const HUGE = 100 * MEGABYTE
const PART = Buffer.from('公开'.repeat(64 * 1024)).subarray(0, 64 * 1024)
const PACKED_MEGABYTE = gzipSync(Buffer.alloc(MEGABYTE, 'a '))
/** Packed pieces one after the other are one packed body. */
const PACKED = Buffer.concat(Array.from({ length: HUGE / MEGABYTE }, () => PACKED_MEGABYTE))

/** A hundred megabytes in parts; notes how many were taken, and the most memory that was held meanwhile. */
function* partsOf(seen: { sent: number; held: number }): Generator<Buffer> {
  while (seen.sent < HUGE) {
    seen.sent += PART.length
    seen.held = Math.max(seen.held, heldNow())
    yield PART
  }
}

const heldNow = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Visits a server that has a hundred megabytes, beginning with these headers. */
async function visitHuge(wanted: Wanted, headers: Record<string, string | number>) {
  const seen = { sent: 0, held: 0 }
  const server = createServer((_, response) => {
    response.writeHead(200, headers)
    // That the client hangs up is what is tested.
    if (headers['content-encoding'] === undefined) pipeline(Readable.from(partsOf(seen)), response, () => undefined)
    else response.end(PACKED)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = openClient(() => [{ host: '127.0.0.1', port: null, privateAllowed: true }])
  onTestFinished(async () => {
    await client.close()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const before = heldNow()
  const world = { client, cookies: keepCookies(), now: () => Math.round(performance.now()) }
  const { visit, body } = await visitAddress(world, new URL(`http://127.0.0.1:${String(port)}/`), wanted, {
    ...USUAL_VISIT,
    userAgent: 'test',
  })
  const held = Math.max(seen.held, heldNow()) - before
  return { status: visit.status, bytes: visit.bytes, read: body.length, sentMb: seen.sent / MEGABYTE, heldMb: held / MEGABYTE }
}

it.each<[name: string, wanted: Wanted, headers: Record<string, string | number>, read: number, said: number]>([
  ['a page that says its size', 'page', { 'content-type': 'text/html', 'content-length': HUGE }, USUAL_VISIT.pageLimit, HUGE],
  ['a page that does not', 'page', { 'content-type': 'text/html' }, USUAL_VISIT.pageLimit, -1],
  ['a file', 'file', { 'content-type': 'application/zip', 'content-length': HUGE }, USUAL_VISIT.fileLimit, HUGE],
  ['a picture of which a byte was asked', 'there', { 'content-type': 'image/jpeg' }, USUAL_VISIT.fileLimit, -1],
])('Of a body of a hundred megabytes, %s, only the beginning is fetched and held', async (_, wanted, headers, read, said) => {
  const huge = await visitHuge(wanted, headers)
  expect(huge).toMatchObject({ status: 'too-large', read, bytes: said })
  // What stands in the buffers of both ends is sent before anybody can say that it is enough.
  expect(huge.sentMb).toBeLessThan(30)
  expect(huge.heldMb).toBeLessThan(60)
})

it('A page that is a hundred megabytes only when it is unpacked is not unpacked', async () => {
  const huge = await visitHuge('page', { 'content-type': 'text/html', 'content-encoding': 'gzip', 'content-length': PACKED.length })
  expect(huge).toMatchObject({ status: 'too-large', read: 0, bytes: PACKED.length })
  expect(huge.heldMb).toBeLessThan(60)
})
