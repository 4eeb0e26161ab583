import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Io } from './Io.ts'

/** Writes all of it, also into a pipe that takes its time; a reader that went away (head) has seen enough. */
function writeWhole(stream: number, text: string): void {
  const bytes = Buffer.from(text)
  let from = 0
  while (from < bytes.length) {
    try {
      from += writeSync(stream, bytes, from)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      if (code === 'EPIPE') process.exit()
      if (code !== 'EAGAIN') throw error
    }
  }
}

function listFiles(folder: string): readonly string[] | null {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return null
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** The machine that the program runs on. */
export const machineIo = (): Io => ({
  cwd: process.cwd(),
  ownProgrammes: fileURLToPath(new URL('../../programmes', import.meta.url)),
  ownCalendars: fileURLToPath(new URL('../../calendars', import.meta.url)),
  out: (text) => {
    writeWhole(1, text)
  },
  err: (text) => {
    writeWhole(2, text)
  },
  isWatched: process.stderr.isTTY,
  width: process.stdout.isTTY ? process.stdout.columns : null,
  readFile: (path) => readFileSync(path),
  listFiles,
  writeFile: (path, content) => {
    writeFileSync(path, content)
  },
  makeFolder: (path) => {
    mkdirSync(path, { recursive: true })
  },
  stopped: () =>
    new Promise((resolve) => {
      process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve())
    }),
  now: () => performance.now(),
})
