import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { diskRefusal } from '../database/diskRefusal.ts'
import { refusalFromFault } from '../database/refusalFromFault.ts'
import { Refusal } from '../model/Refusal.ts'
import { NoPortError } from './starting/NoPortError.ts'
import { OptionsError, readOptions } from './starting/options.ts'
import { OPTIONS_IN_WORDS } from './starting/optionsInWords.ts'

const IMPATIENT_MS = 2_000

// What passing answers leave behind is swept when it is as much as what is kept, and not only when it is several times as much: an office's server has other
// things to keep in its memory, too.
setFlagsFromString('--heap-growing-percent=100')

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Starts what the command line asks for, and stops it when told to. 启动 */
async function main(parameters: readonly string[]): Promise<void> {
  const options = readOptions(parameters)
  if (options.help) {
    console.log(OPTIONS_IN_WORDS)
    return
  }
  // Most of the program is read only when there is something to start: whoever mistyped a parameter is told at once.
  const { start } = await import('./starting/start.ts')
  const starting = start(options, {
    programmes: beside('../../programmes'),
    calendars: beside('../../calendars'),
    site: beside('../../demo-site'),
    pages: beside('../web'),
  })
  let toldAt: number | null = null
  const stop = (signal: string) => {
    if (toldAt !== null) {
      // npm hands on the signal that the terminal gave us already; who says it again later does not want to wait.
      if (signal === 'SIGINT' && performance.now() - toldAt > IMPATIENT_MS) process.exit(1)
      return
    }
    toldAt = performance.now()
    console.log('正在停止……')
    // Who stops us while we start waits until what was opened can be closed.
    starting.then((running) => running.stop()).then(() => process.exit(0), fail)
  }
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop)
  await starting
}

/** What the person at the terminal can mend is one sentence; the rest is a fault of ours and is shown whole. */
function fail(fault: unknown): void {
  // A file that cannot be opened is no database that cannot be reached.
  const isOfFile = fault instanceof Error && 'path' in fault
  const error = isOfFile ? diskRefusal(fault, '数据文件夹不能使用') : (refusalFromFault(fault) ?? fault)
  const isExpected = error instanceof OptionsError || error instanceof NoPortError || error instanceof Refusal
  if (!isExpected) console.error(error)
  else console.error([error.message, ...(error instanceof Refusal ? error.details.map((line) => `  ${line}`) : [])].join('\n'))
  process.exit(isExpected ? 2 : 1)
}

main(process.argv.slice(2)).catch(fail)
