import { createHash } from 'node:crypto'
import { writeSync } from 'node:fs'
import { KEY, openInstallation, perform } from './program.mjs'

// A program that writes as fast as it can until it is killed: a row, its act in the journal, and now and then a file. What has been acknowledged to it, it
// says at once, past every buffer of its own.

const [folder = '', round = ''] = process.argv.slice(2)
const SIDE_BY_SIDE = 6

/** @param {string} line */
const say = (line) => writeSync(1, `${line}\n`)

const { store } = await openInstallation({ folder, kind: 'installation', create: true, part: 'server' })
say('ready')

let next = 0

/** @param {string} key */
async function write(key) {
  const bytes = Buffer.from(key.repeat(1 + (next % 7) * 1_000))
  const file = next % 3 === 0 ? (await store.blobs.put(bytes)).sha256 : ''
  await perform(store, { id: 'storm', name: '测试', role: '' }, async ({ tx, record }) => {
    const value = JSON.stringify({ file })
    await tx.execute(`insert into settings (key, value, changed_at, changed_by) values ('${key}', '${value}', now(), 'storm')`)
    // The second half of what must come together or not at all.
    await tx.execute(`update settings set changed_by = 'whole' where key = '${key}'`)
    record({ act: 'setting.change', on: { kind: 'setting', id: key }, refs: { file: createHash('sha256').update(value).digest('hex') } })
  })
  say(`ack ${key} ${file}`)
}

async function goOn() {
  for (;;) {
    const key = `${KEY}${round}-${(next += 1)}`
    try {
      await write(key)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'none'
      say(`refused ${key} ${error instanceof Error ? error.name : ''} ${code}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}
await Promise.all(Array.from({ length: SIDE_BY_SIDE }, goOn))
