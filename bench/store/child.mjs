import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { openInstallation } from '../../dist/installation/openInstallation.js'

const run = promisify(execFile)

/** One part measured in a process of its own, so that its memory is its own. */
export async function measuredApart(part, ...args) {
  const { stdout } = await run(process.execPath, [fileURLToPath(new URL(`parts/${part}.mjs`, import.meta.url)), ...args], {
    maxBuffer: 1 << 26,
  })
  return JSON.parse(stdout)
}

/** The data under measurement, as another program beside the first opens them; `-` stands for the database in the folder. */
export const openBeside = (folder, address) =>
  openInstallation({ folder, databaseUrl: address === '-' ? undefined : address, part: 'terminal' })

/** What a part says to whoever started it. */
export const say = (figures) => process.stdout.write(JSON.stringify(figures))
