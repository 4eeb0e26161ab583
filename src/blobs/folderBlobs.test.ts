import { createHash, randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Blobs } from '../store/Blobs.ts'
import { folderBlobs } from './folderBlobs.ts'

const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex')

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mj-blobs-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const textOf = async (blobs: Blobs, sha256: string) => {
  const bytes = await blobs.get(sha256)
  return bytes && (await buffer(bytes)).toString()
}

const listed = async (blobs: Blobs) => {
  const names: string[] = []
  for await (const { sha256 } of blobs.list()) names.push(sha256)
  return names
}

describe('folderBlobs', () => {
  it('gives back what was put, under the hash of its bytes', async () => {
    const blobs = folderBlobs(newFolder())
    const put = await blobs.put(Readable.from([Buffer.from('政务'), Buffer.from('公开')]))
    expect(put).toEqual({ sha256: sha256Of('政务公开'), size: 12 })
    expect(await textOf(blobs, put.sha256)).toBe('政务公开')
    expect(await blobs.has(put.sha256)).toBe(true)
    expect(await blobs.get(sha256Of('other'))).toBeNull()
  })

  it('keeps bytes from everybody else on the machine', async () => {
    const folder = newFolder()
    const { sha256 } = await folderBlobs(folder).put(Buffer.from('a'))
    expect(statSync(join(folder, sha256.slice(0, 2))).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, sha256.slice(0, 2), sha256)).mode & 0o777).toBe(0o600)
  })

  it('does not write again what is there, and replaces what lost a part of itself', async () => {
    const folder = newFolder()
    const blobs = folderBlobs(folder)
    const { sha256 } = await blobs.put(Buffer.from('whole'))
    const path = join(folder, sha256.slice(0, 2), sha256)
    utimesSync(path, 1, 1)
    utimesSync(join(folder, 'incoming'), 1, 1)
    await blobs.put(Buffer.from('whole'))
    expect(statSync(path).mtimeMs).toBe(1000)
    expect(statSync(join(folder, 'incoming')).mtimeMs).toBe(1000)
    writeFileSync(path, 'who')
    await blobs.put(Buffer.from('whole'))
    expect(await textOf(blobs, sha256)).toBe('whole')
  })

  it('leaves nothing behind when the bytes stop half-way', async () => {
    const folder = newFolder()
    const blobs = folderBlobs(folder)
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('half')
        throw new Error('gone')
      })(),
    )
    await expect(blobs.put(broken)).rejects.toThrow('gone')
    expect(readdirSync(join(folder, 'incoming'))).toEqual([])
    expect(await listed(blobs)).toEqual([])
  })

  it('sweeps what a killed process left, and leaves what a living one writes', () => {
    const folder = newFolder()
    folderBlobs(folder)
    const here = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
    const incoming = join(folder, 'incoming')
    const living = `${here}-${String(process.pid)}-${randomUUID()}`
    const elsewhere = `00000000-1-${randomUUID()}`
    const forgotten = `00000000-1-${randomUUID()}`
    for (const name of [`${here}-4194999-${randomUUID()}`, living, elsewhere, forgotten]) writeFileSync(join(incoming, name), 'x')
    utimesSync(join(incoming, forgotten), 1, 1)
    folderBlobs(folder)
    expect(readdirSync(incoming).sort()).toEqual([living, elsewhere].sort())
  })

  it('takes no name from outside for a path', async () => {
    const blobs = folderBlobs(newFolder())
    for (const name of ['../../etc/passwd', 'A'.repeat(64), '', `${'a'.repeat(64)}/`]) {
      await expect(blobs.get(name)).rejects.toThrow('64 个小写的十六进制字符')
      await expect(blobs.has(name)).rejects.toThrow('64 个小写的十六进制字符')
      await expect(blobs.remove(name)).rejects.toThrow('64 个小写的十六进制字符')
    }
  })

  it('lists in the order of names, what was removed no more', async () => {
    const folder = newFolder()
    const blobs = folderBlobs(folder)
    for (const text of ['a', 'b', 'c', 'd']) await blobs.put(Buffer.from(text))
    await blobs.remove(sha256Of('b'))
    await blobs.remove(sha256Of('b'))
    writeFileSync(join(folder, 'note.txt'), 'by somebody else')
    expect(await listed(blobs)).toEqual(['a', 'c', 'd'].map(sha256Of).sort())
  })

  it.skipIf(process.getuid?.() === 0)('says who can help when it may not write', async () => {
    const folder = newFolder()
    const blobs = folderBlobs(folder)
    chmodSync(join(folder, 'incoming'), 0o500)
    await expect(blobs.put(Buffer.from('a'))).rejects.toMatchObject({ kind: 'unavailable', code: 'disk-forbidden' })
  })
})
