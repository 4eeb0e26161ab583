import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { newStore } from '../../test/store.ts'
import { contents } from '../store/schema/index.ts'
import { folderBlobs } from './folderBlobs.ts'
import { verifyBlobs } from './verifyBlobs.ts'

it('tells what is missing, damaged, left over, and purged but still there', async () => {
  const { db, now } = await newStore()
  const folder = mkdtempSync(join(tmpdir(), 'mj-verify-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const blobs = folderBlobs(folder)
  const put = async (text: string, purgedAt: string | null = null) => {
    const { sha256, size } = await blobs.put(Buffer.from(text))
    await db.insert(contents).values({ sha256, size, type: 'text/plain', keptAt: now(), purgedAt })
    return sha256
  }
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  for (const text of ['a', 'b', 'c', 'd', 'e']) await put(text)
  expect(await verifyBlobs(db, blobs)).toEqual({ checked: 5, bytes: 5, missing: [], damaged: [], purgedStillThere: [], orphaned: [] })

  const missing = await put('missing')
  unlinkSync(pathOf(missing))
  const damaged = await put('damaged')
  writeFileSync(pathOf(damaged), 'demaged')
  const purged = await put('purged', now())
  const gone = await put('gone', now())
  await blobs.remove(gone)
  const { sha256: orphan } = await blobs.put(Buffer.from('orphan'))
  let bytes = 0
  const verified = await verifyBlobs(db, blobs, (part) => (bytes += part))
  expect(verified).toMatchObject({ checked: 8, missing: [missing], damaged: [damaged], purgedStillThere: [purged], orphaned: [orphan] })
  expect(bytes).toBe(verified.bytes)
})
