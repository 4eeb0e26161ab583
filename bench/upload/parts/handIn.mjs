import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { keepFile, MOST_BYTES } from '../../../dist/files/keepFile.js'
import { openInstallation } from '../../../dist/installation/openInstallation.js'
import { readStream } from '../../../dist/server/routing/readBody.js'
import { streamed } from '../../../dist/server/routing/StreamedBody.js'
import { units } from '../../../dist/store/schema/index.js'
import { say } from '../../store/child.mjs'
import { peakMb, timed } from '../../store/measures.mjs'

/** One file through the reader of request bodies into the store: `MEGABYTES`; and the same bytes written plainly. */
const size = Number(process.argv[2]) * 1024 * 1024
const PIECE = 65_536

/** Bytes that nothing can make smaller, a piece at a time. */
async function* bytes() {
  let piece = Buffer.alloc(PIECE, 7)
  for (let sent = 0; sent < size; sent += PIECE) {
    piece = Buffer.from(piece)
    createHash('sha256').update(String(sent)).digest().copy(piece)
    yield piece
  }
}

const folder = mkdtempSync(join(tmpdir(), 'mj-upload-'))
// As root the database runs as somebody else, who must come in.
chmodSync(folder, 0o755)
const { store, close } = await openInstallation({ folder: join(folder, 'data'), kind: 'installation', create: true, part: 'terminal' })
try {
  await store.db.insert(units).values({ id: 'u', kind: 'county', validFrom: '2020-01-01' })
  const app = new Hono()
  app.post('/', async (c) => {
    const body = readStream(c, streamed(['application/octet-stream'], MOST_BYTES))
    const actor = { id: 'bench', name: '测速', role: 'unit-filler' }
    const kept = await keepFile(store, actor, { bytes: Readable.from(body.bytes), name: '录像.bin', unit: 'u', expected: size })
    return c.json(kept)
  })
  let answered
  const ms = await timed(async () => {
    const headers = { 'content-type': 'application/octet-stream', 'content-length': String(size) }
    const response = await app.request('/', { method: 'POST', headers, body: Readable.toWeb(Readable.from(bytes())), duplex: 'half' })
    answered = await response.json()
  })
  if (answered.size !== size) throw new Error(`Not all was kept: ${JSON.stringify(answered)}`)
  const peak = peakMb()
  const writeMs = await timed(async () => {
    const file = await open(join(folder, 'plain'), 'w')
    for await (const piece of bytes()) await file.write(piece)
    await file.sync()
    await file.close()
  })
  say({ ms, writeMs, peakMb: peak })
} finally {
  await close()
  rmSync(folder, { recursive: true, force: true })
}
