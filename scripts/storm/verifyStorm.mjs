import { createHash } from 'node:crypto'
import { KEY, openInstallation, verifyJournal } from './program.mjs'

/**
 * Opens what a storm left and looks at all of it: everything acknowledged is there with its file, nothing is there by half, the journal holds.
 *
 * @param {string} folder
 * @param {ReadonlyMap<string, string>} acknowledged of all storms so far
 * @returns {Promise<{ rows: number, faults: readonly string[] }>}
 */
export async function verifyStorm(folder, acknowledged) {
  const faults = /** @type {string[]} */ ([])
  const installation = await openInstallation({ folder, kind: 'installation', create: true })
  const { store } = installation
  try {
    const { rows } = await store.db.execute(
      `select s.key, s.changed_by as by, (s.value #>> '{}')::jsonb ->> 'file' as file, count(j.seq)::int as acts
       from settings s left join journal j on j.on_kind = 'setting' and j.on_id = s.key where s.key like '${KEY}%' group by s.key`,
    )
    const kept = new Map(rows.map((row) => [String(row['key']), row]))
    for (const [key, file] of acknowledged) {
      const row = kept.get(key)
      if (!row) faults.push(`${key} 已经确认，却不在了`)
      else if (row['file'] !== file) faults.push(`${key} 的文件不对`)
    }
    for (const [key, { by, acts }] of kept) if (by !== 'whole' || acts !== 1) faults.push(`${key} 只有一半`)
    const { rows: strays } = await store.db.execute(
      `select on_id from journal where on_kind = 'setting' and on_id like '${KEY}%' and not exists (select from settings where key = on_id)`,
    )
    for (const stray of strays) faults.push(`日志里的 ${String(stray['on_id'])} 没有做`)
    const { broken, rows: acts } = await verifyJournal(store.db)
    if (broken) faults.push(`日志断了：${JSON.stringify(broken)}`)
    for (const file of new Set(acknowledged.values()))
      if (file !== '' && !(await isWhole(store.blobs, file))) faults.push(`文件 ${file} 不在或坏了`)
    return { rows: acts, faults }
  } finally {
    await installation.close()
  }
}

/**
 * @param {import('../../src/store/Blobs.ts').Blobs} blobs
 * @param {string} sha256
 */
async function isWhole(blobs, sha256) {
  const stream = await blobs.get(sha256)
  if (!stream) return false
  const hash = createHash('sha256')
  for await (const part of stream) {
    const bytes = /** @type {Buffer} */ (part)
    hash.update(bytes)
  }
  return hash.digest('hex') === sha256
}
