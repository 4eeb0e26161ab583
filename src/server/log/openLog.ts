import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { beijingDate, type Instant } from '../../model/Instant.ts'
import { faultFields } from './faultFields.ts'
import type { Log } from './Log.ts'

/** So many days of logs are kept. */
const DAYS_KEPT = 60
const NAME = /^\d{4}-\d\d-\d\d\.log$/u
/** When to look whether it is another day. */
const LOOK_MS = 60_000

/** An open log, and how to close it. */
export interface OpenLog extends Log {
  /** The file that is written just now. */
  readonly file: () => string
  close(): void
}

/** A line of JSON for each thing that happened, in `logs/` of the data folder, a file a day, readable to its owner alone. 运行日志 */
export function openLog(dataFolder: string, now: () => Instant): OpenLog {
  const folder = join(dataFolder, 'logs')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const fileOf = (day: string) => join(folder, `${day}.log`)
  let day = beijingDate(now())
  const destination = pino.destination({ dest: fileOf(day), append: true, sync: true, mode: 0o600 })
  // A disk that is full takes no log; that is told where the data is written.
  destination.on('error', () => undefined)
  const removeOld = () => {
    const old = readdirSync(folder)
      .filter((name) => NAME.test(name))
      .sort()
      .slice(0, -DAYS_KEPT)
    for (const name of old) rmSync(join(folder, name), { force: true })
  }
  removeOld()
  const look = setInterval(() => {
    const today = beijingDate(now())
    if (today === day) return
    day = today
    destination.reopen(fileOf(day))
    removeOld()
  }, LOOK_MS).unref()
  const log = pino({ base: { pid: process.pid }, timestamp: () => `,"time":"${now()}"` }, destination)
  return {
    info: (message, fields = {}) => log.info(fields, message),
    warn: (message, fields = {}) => log.warn(fields, message),
    error: (message, error, fields = {}) => log.error({ ...fields, fault: faultFields(error) }, message),
    file: () => fileOf(day),
    close: () => {
      clearInterval(look)
      destination.end()
    },
  }
}
