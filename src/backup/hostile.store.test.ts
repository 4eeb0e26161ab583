import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import yauzl from 'yauzl'
import { fillStore } from '../../test/fullStore.ts'
import { newDatabase } from '../../test/newDatabase.ts'
import { newStore, someone } from '../../test/store.ts'
import { tableEntry, type Manifest } from './format/Manifest.ts'
import { EMPTY_COMMENT, endingWithDigest } from './format/wholeDigest.ts'
import { openBackup } from './restoring/openBackup.ts'
import { restore } from './restoring/restore.ts'
import { backUp } from './taking/backUp.ts'
import { writeNewFile } from './taking/newFile.ts'
import { writeArchive } from './taking/writeArchive.ts'

const PASSPHRASE = '正确的马电池订书钉，以及更多'

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mj-hostile-'))
  chmodSync(folder, 0o755)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function made(passphrase: string | null): Promise<Buffer> {
  const store = await newStore()
  await fillStore(store)
  const file = join(newFolder(), 'b')
  await backUp({ store, connection: store.connection }, someone(), { file, passphrase })
  return readFileSync(file)
}

const opened = async (bytes: Buffer, passphrase: string | null) => {
  const file = join(newFolder(), 'changed')
  writeFileSync(file, bytes)
  const backup = await openBackup(file, passphrase)
  await backup.close()
}

/** The entries of a backup, to be put together again otherwise. */
async function taken(bytes: Buffer): Promise<[string, Buffer][]> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true })
  const all: [string, Buffer][] = []
  for await (const entry of zip.eachEntry()) all.push([entry.fileName, await buffer(await zip.openReadStreamPromise(entry))])
  return all
}

async function together(entries: readonly [string, Buffer][]): Promise<string> {
  const file = join(newFolder(), 'forged')
  const archive = entries.map(([name, bytes]) => ({
    name,
    compress: !name.endsWith('.tar'),
    bytes: async function* () {
      yield await Promise.resolve(bytes)
    },
  }))
  await writeNewFile(file, () => writeArchive(archive, new Date(0), EMPTY_COMMENT), [endingWithDigest()])
  return file
}

/** A forger changes an entry and what the manifest says of it. */
async function forged(bytes: Buffer, name: string, change: (text: string) => string, more: (manifest: Manifest) => void = () => undefined) {
  const entries = await taken(bytes)
  const manifest = JSON.parse(entries.at(-1)?.[1].toString() ?? '') as Manifest
  for (const entry of entries) {
    if (entry[0] !== name) continue
    entry[1] = Buffer.from(change(entry[1].toString('latin1')), 'latin1')
    const said = { size: entry[1].length, sha256: createHash('sha256').update(entry[1]).digest('hex') }
    for (const one of manifest.tables) if (tableEntry(one.name) === name) Object.assign(one, said)
    for (const one of manifest.packs) if (name === `blobs/${one.of}.tar`) Object.assign(one, said)
  }
  more(manifest)
  return together([...entries.slice(0, -1), ['manifest.json', Buffer.from(JSON.stringify(manifest))]])
}

async function refused(file: string): Promise<{ code: string; message: string; left: string[] }> {
  const folder = join(newFolder(), 'data')
  const databaseUrl = await newDatabase()
  try {
    await restore({ file, passphrase: null, place: () => ({ folder, databaseUrl }) })
  } catch (error) {
    const { code, message } = error as { code: string; message: string }
    return { code, message, left: readdirSync(join(folder, '..')).flatMap((name) => readdirSync(join(folder, '..', name))) }
  }
  throw new Error('It was taken.')
}

let plain: Buffer = Buffer.alloc(0)
let sealed: Buffer = Buffer.alloc(0)
// In a test and not before all: stores end with the test that they are made in.
beforeEach(async () => {
  if (plain.length === 0) plain = await made(null)
  if (sealed.length === 0) sealed = await made(PASSPHRASE)
})

describe('a backup of which one byte is another', () => {
  it('is refused, wherever that is', { timeout: 60_000 }, async () => {
    await opened(plain, null)
    await fc.assert(
      fc.asyncProperty(fc.nat(plain.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bytes = Buffer.from(plain)
        bytes[at] = (bytes[at] ?? 0) ^ by
        await expect(opened(bytes, null)).rejects.toMatchObject({ name: 'Refusal' })
      }),
      { numRuns: 300 },
    )
  })

  it('is refused when it is sealed, wherever that is', { timeout: 60_000 }, async () => {
    await opened(sealed, PASSPHRASE)
    const places = [...Array.from({ length: 12 }, (_, index) => index * 5), 64, 65_000, sealed.length - 1, Math.floor(sealed.length / 2)]
    for (const at of places) {
      const bytes = Buffer.from(sealed)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      await expect(opened(bytes, PASSPHRASE), String(at)).rejects.toMatchObject({ name: 'Refusal' })
    }
  })
})

describe('a backup that is cut off', () => {
  it('is refused, wherever that is', async () => {
    for (const length of [0, 1, 4, 63, 64, 100, Math.floor(plain.length / 2), plain.length - 70, plain.length - 1]) {
      await expect(opened(plain.subarray(0, length), null), String(length)).rejects.toMatchObject({ name: 'Refusal' })
    }
    const chunk = 65_536 + 16
    for (const length of [20, 64, 79, 64 + chunk, sealed.length - chunk, sealed.length - 1]) {
      await expect(opened(sealed.subarray(0, length), PASSPHRASE), String(length)).rejects.toMatchObject({ name: 'Refusal' })
    }
  })

  it('is refused when its parts change places, or more follows', async () => {
    const chunk = 65_536 + 16
    const swapped = Buffer.concat([
      sealed.subarray(0, 64),
      sealed.subarray(64 + chunk, 64 + 2 * chunk),
      sealed.subarray(64, 64 + chunk),
      sealed.subarray(64 + 2 * chunk),
    ])
    await expect(opened(swapped, PASSPHRASE)).rejects.toMatchObject({ code: 'backup-damaged' })
    await expect(opened(Buffer.concat([plain, Buffer.from('x')]), null)).rejects.toMatchObject({ code: 'backup-damaged' })
    await expect(opened(Buffer.concat([sealed, Buffer.from('x')]), PASSPHRASE)).rejects.toMatchObject({ code: 'backup-damaged' })
  })
})

describe('a backup that somebody forged', () => {
  const line = (change: (row: Record<string, unknown>) => void) => (text: string) => {
    const [first = '', ...rest] = text.split('\n')
    const row = JSON.parse(first) as Record<string, unknown>
    change(row)
    return [JSON.stringify(row), ...rest].join('\n')
  }

  it.each<{ name: string; entry: string; change: (text: string) => string; more?: (manifest: Manifest) => void; says: string | RegExp }>([
    { name: 'a row too few', entry: 'tables/units.ndjson', change: (text) => text.split('\n').slice(0, 2).join('\n') + '\n', says: '行数' },
    { name: 'a row without its end', entry: 'tables/units.ndjson', change: (text) => text.slice(0, -1), says: '最后一行不完整' },
    { name: 'a row that is no JSON', entry: 'tables/units.ndjson', change: (text) => `x${text}`, says: '有一行读不懂' },
    { name: 'an unknown column', entry: 'tables/units.ndjson', change: line((row) => (row['x'] = 1)), says: '栏目' },
    {
      name: 'a character that no text may have',
      entry: 'tables/units.ndjson',
      change: line((row) => (row['code'] = 'a\0b')),
      says: '放不进数据库',
    },
    {
      name: 'a superior that is not there',
      entry: 'tables/units.ndjson',
      change: line((row) => (row['parent'] = 'nobody')),
      says: '放不进数据库',
    },
    {
      name: 'an act that was changed',
      entry: 'tables/journal.ndjson',
      change: line((row) => (row['actor'] = 'me')),
      says: '操作日志第 1 行',
    },
    { name: 'another installation', entry: '', change: (text) => text, more: (one) => (one.installation.id = 'x'), says: '来源' },
    { name: 'another head', entry: '', change: (text) => text, more: (one) => (one.journal.seq += 1), says: '末行' },
    {
      name: 'a table that backups leave out',
      entry: '',
      change: (text) => text,
      more: (one) => Object.assign(one.tables[0] ?? {}, { name: 'sessions' }),
      says: '不一致',
    },
    { name: 'secrets that it cannot have', entry: '', change: (text) => text, more: (one) => (one.secrets = true), says: '加密' },
  ])('is refused: $name', async ({ entry, change, more, says }) => {
    const file = await forged(plain, entry, change, more)
    const { code, message, left } = await refused(file)
    expect(code).toBe('backup-damaged')
    expect(message).toMatch(says)
    expect(left).toEqual([])
  })

  it('is refused when a content is not what its name says, or is there twice, or missing', async () => {
    const packs = (await taken(plain)).filter(([name]) => name.startsWith('blobs/'))
    const [name = ''] = packs[0] ?? []
    const other = await forged(
      plain,
      name,
      (text) => text.slice(0, 512) + String.fromCharCode((text.charCodeAt(512) + 1) % 256) + text.slice(513),
    )
    expect((await refused(other)).message).toContain('指纹不符')
    const twice = await forged(plain, name, (text) => text.slice(0, -1024) + text)
    expect((await refused(twice)).message).toMatch('名称不对')
    const without = await forged(
      plain,
      name,
      () => '\0'.repeat(1024),
      (one) => Object.assign(one.packs[0] ?? {}, { blobs: 0 }),
    )
    expect((await refused(without)).message).toContain('缺少登记过的文件')
    const climbing = await forged(plain, name, (text) => `../../${text.slice(6)}`)
    expect((await refused(climbing)).message).toContain('名称不对')
  })

  it('is refused when an entry is there twice, too many, or in another order', async () => {
    const entries = await taken(plain)
    const [first, second, ...rest] = entries
    if (!first || !second) throw new Error('It has entries.')
    for (const others of [
      [first, first, second, ...rest],
      [second, first, ...rest],
      [['tables/x.ndjson', Buffer.alloc(1)] as [string, Buffer], ...entries],
    ]) {
      expect(await refused(await together(others))).toMatchObject({ code: 'backup-damaged', left: [] })
    }
  })

  it('is refused when it comes from a newer program', async () => {
    const format = await forged(
      plain,
      '',
      (text) => text,
      (one) => Object.assign(one, { formatVersion: 2, program: '9.9.9', unheardOf: 1 }),
    )
    expect(await refused(format)).toMatchObject({ code: 'backup-newer', message: expect.stringContaining('明镜 9.9.9') as string })
    const tables = await forged(
      plain,
      '',
      (text) => text,
      (one) => Object.assign(one, { migration: 9999, program: '9.9.9' }),
    )
    expect(await refused(tables)).toMatchObject({ code: 'backup-newer' })
  })
})
