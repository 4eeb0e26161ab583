import { once } from 'node:events'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, it, onTestFinished } from 'vitest'
import { openInstallation } from '../../src/installation/openInstallation.ts'
import { openJobQueue } from '../../src/jobs/JobQueue.ts'
import { JOB_KINDS } from '../../src/jobs/index.ts'
import { backUpNow } from '../../src/jobs/backUpNow.ts'
import { PROGRAM } from '../../src/model/Actor.ts'
import { perform } from '../../src/store/perform.ts'
import { listBackups } from '../../src/store/queries/backups.ts'
import { newPlace, removePlace } from '../folders.ts'
import { beginCommand } from '../terminal.ts'

/** A worker of the built program, when it waits for jobs. */
async function startWorker(folder: string): Promise<{ readonly kill: () => Promise<unknown> }> {
  const worker = beginCommand(['worker', '--data', folder])
  onTestFinished(() => void worker.kill('SIGKILL'))
  let said = ''
  worker.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text))
  await expect.poll(() => said, { timeout: 30_000 }).toContain('正在等候后台任务')
  return {
    kill: () => {
      const ended = once(worker, 'exit')
      worker.kill('SIGKILL')
      return ended
    },
  }
}

it('a backup whose worker is killed in the midst of it is begun again by another worker, and done once', { timeout: 180_000 }, async () => {
  const place = newPlace()
  const folder = join(place, 'installation')
  onTestFinished(() => removePlace(place, folder))
  const { store, connection, ...opened } = await openInstallation({ folder, kind: 'installation', create: true })
  onTestFinished(() => opened.close())
  const queue = await openJobQueue(connection, JOB_KINDS, () => undefined)
  const first = await startWorker(folder)

  // What it has to read is held, so that it is in the midst of it when it dies.
  const hold = await connection.pool.connect()
  await hold.query('begin; lock table units in access exclusive mode')
  await perform(store, PROGRAM, ({ tx }) => queue.enqueue(tx, backUpNow, { by: null }))
  const outcomes = async () => (await listBackups(store.db, 10)).map(({ outcome }) => outcome)
  await expect.poll(outcomes, { timeout: 30_000 }).toEqual(['running'])
  await first.kill()
  await hold.query('rollback')
  hold.release()
  await queue.stop()

  // As if it had said nothing for a minute, and the pause before the next try were over.
  await store.db.execute(sql`update jobs.job set heartbeat_on = heartbeat_on - interval '1 minute' where state = 'active'`)
  await startWorker(folder)
  const look = async () => {
    await store.db.execute(sql`update jobs.job set start_after = now() where state = 'retry'`)
    return outcomes()
  }
  await expect.poll(look, { timeout: 90_000, interval: 500 }).toEqual(['done', 'failed'])
  const { rows } = await store.db.execute(sql`select state from jobs.job where name = 'backup'`)
  expect(rows).toEqual([{ state: 'completed' }])
})
