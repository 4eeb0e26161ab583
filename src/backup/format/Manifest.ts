import { z } from 'zod'

/** Raised when a reader of before could not read the file any more. */
export const FORMAT_VERSION = 1

const SHA256 = z.string().regex(/^[0-9a-f]{64}$/)
const COUNT = z.number().int().nonnegative()
const NAME = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/)

const TABLE = z.strictObject({
  name: NAME,
  columns: z.array(NAME).min(1).max(200),
  rows: COUNT,
  size: COUNT,
  sha256: SHA256,
})

const PACK = z.strictObject({
  /** The first two letters of the hashes in it. */
  of: z.string().regex(/^[0-9a-f]{2}$/),
  blobs: COUNT,
  size: COUNT,
  sha256: SHA256,
})

/**
 * What a backup says of itself: who wrote it, up to which act, and the hash of every other entry; its last entry. 备份清单
 *
 * Its first two keys stay what they are in every version, so that each can say that another is newer.
 */
export const MANIFEST = z.strictObject({
  format: z.literal('mingjing-backup'),
  formatVersion: z.literal(FORMAT_VERSION),
  /** Of the program that wrote it. */
  program: z.string().max(100),
  /** Of the tables. */
  migration: COUNT.min(1),
  postgres: z.string().max(100),
  installation: z.strictObject({ id: z.string().min(1).max(100), kind: z.enum(['demonstration', 'installation']) }),
  takenAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
  journal: z.strictObject({ seq: COUNT, hash: SHA256 }),
  /** Hashes of passwords are in it: only where a passphrase seals it. */
  secrets: z.boolean(),
  /** In an order in which they can be filled: what is referred to comes first. */
  tables: z.array(TABLE).max(500),
  packs: z.array(PACK).max(256),
  /** Content that was not there, or not what its name says, when the backup was made. */
  lost: z.strictObject({ missing: z.array(SHA256).max(100_000), damaged: z.array(SHA256).max(100_000) }),
})

export type Manifest = z.infer<typeof MANIFEST>

/** What every version, also a newer one, says in the same words. */
export const MANIFEST_START = z.object({ format: z.literal('mingjing-backup'), formatVersion: COUNT, program: z.string().max(100) })

export const MANIFEST_ENTRY = 'manifest.json'
export const tableEntry = (name: string): string => `tables/${name}.ndjson`
export const packEntry = (of: string): string => `blobs/${of}.tar`

/** A longer line is no row of ours. */
export const MOST_LINE_BYTES = 64 * 1024 * 1024
export const MOST_MANIFEST_BYTES = 32 * 1024 * 1024
