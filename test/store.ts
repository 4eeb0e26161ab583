import { createHash, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import pg from 'pg'
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest'
import { connect, type Connection } from '../src/database/connect.ts'
import type { Actor } from '../src/model/Actor.ts'
import type { Blobs } from '../src/store/Blobs.ts'
import type { Store } from '../src/store/Store.ts'

/** A store of its own for one test, empty and migrated, with a clock that a test sets. */
export interface TestStore extends Store {
  readonly connection: Connection
  /** The time that `now` gives; each reading moves it by a millisecond. */
  setClock(instant: string): void
}

/** What is to be done when a test is over, or its file. */
let whenDone: (end: () => Promise<void>) => void = onTestFinished

/** One store for all tests of a file, made before the first: for tests that only read, or go on from each other. */
export function forFile<S>(make: () => Promise<S>): () => S {
  const ends: (() => Promise<void>)[] = []
  const made: S[] = []
  beforeAll(async () => {
    whenDone = (end) => void ends.push(end)
    try {
      made.push(await make())
    } finally {
      whenDone = onTestFinished
    }
  })
  afterAll(async () => {
    for (const end of ends.reverse()) await end()
  })
  return () => {
    const [first] = made
    if (first === undefined) throw new Error('It is there when the tests run, not before.')
    return first
  }
}

/** The address of a database without any tables, which is removed when the test is over. */
export async function emptyDatabase(options = ''): Promise<string> {
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await onServer(`create database ${name} ${options}`)
  whenDone(() => onServer(`drop database ${name} with (force)`))
  return url(name)
}

const url = (name: string) => `postgres://mingjing@/${name}?host=${encodeURIComponent(inject('postgres'))}`

/** Makes it, and removes it when the test is over. */
export async function newStore(): Promise<TestStore> {
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await onServer(`create database ${name} template template_mingjing strategy file_copy`)
  const connection = connect(url(name))
  whenDone(async () => {
    await connection.close()
    await onServer(`drop database ${name} with (force)`)
  })
  let clock = Date.parse('2026-11-22T02:00:00.000Z')
  let ids = 0
  return {
    connection,
    db: connection.db,
    transaction: (work) => connection.transaction(work),
    ending: (work) => connection.ending(work),
    blobs: memoryBlobs(),
    now: () => new Date((clock += 1)).toISOString(),
    newId: () => `id-${String((ids += 1))}`,
    setClock: (instant) => (clock = Date.parse(instant) - 1),
  }
}

/** Whoever does something in a test. */
export const someone = (role: Actor['role'] = 'organiser', id = 'someone'): Actor => ({ id, name: '某人', role })

/** Says something to the test server itself. */
export async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url('postgres') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function memoryBlobs(): Blobs {
  const kept = new Map<string, Buffer>()
  return {
    put: async (bytes) => {
      const whole = bytes instanceof Uint8Array ? Buffer.from(bytes) : await buffer(bytes)
      const sha256 = createHash('sha256').update(whole).digest('hex')
      kept.set(sha256, whole)
      return { sha256, size: whole.length }
    },
    get: (sha256) => Promise.resolve(kept.has(sha256) ? Readable.from([kept.get(sha256)]) : null),
    has: (sha256) => Promise.resolve(kept.has(sha256)),
    sizeOf: (sha256) => Promise.resolve(kept.get(sha256)?.length ?? null),
    remove: (sha256) => {
      kept.delete(sha256)
      return Promise.resolve()
    },
    list: async function* () {
      for (const sha256 of [...kept.keys()].sort()) yield await Promise.resolve({ sha256, size: kept.get(sha256)?.length ?? 0 })
    },
  }
}
