import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A step of the tables, as it comes with the program. 数据库迁移 */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
  /** SHA-256 of its text, whatever ends its lines. */
  readonly digest: string
}

const NAME = /^(\d{4})-([a-z0-9-]+)\.sql$/

/** The migrations that come with the program: beside src/ as beside dist/. */
export const OWN_MIGRATIONS = join(import.meta.dirname, '../../migrations')

/** Reads them in order; a gap or a second one with the same number is our own fault. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  const migrations = await Promise.all(
    files.map(async (file) => {
      const [, version, name] = NAME.exec(file) ?? []
      if (version === undefined || name === undefined) throw new Error(`${file} is not named like 0001-name.sql`)
      const sql = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n')
      return { version: Number(version), name, sql, digest: createHash('sha256').update(sql).digest('hex') }
    }),
  )
  migrations.forEach(({ version, name }, index) => {
    if (version !== index + 1) throw new Error(`${name} is number ${version} and should be ${index + 1}`)
  })
  return migrations
}
