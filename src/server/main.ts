import { fileURLToPath } from 'node:url'
import { Refusal } from '../model/Refusal.ts'
import { NoPortError } from './listen.ts'
import { OptionsError, readOptions } from './options.ts'
import { start } from './start.ts'

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Starts what the command line asks for, and stops it when told to. 启动 */
async function main(parameters: readonly string[]): Promise<void> {
  const options = readOptions(parameters)
  const running = await start(options, {
    programmes: beside('../../programmes'),
    calendars: beside('../../calendars'),
    pages: beside('../web'),
  })
  let told = false
  const stop = () => {
    // Who says it twice does not want to wait.
    if (told) process.exit(1)
    told = true
    console.log('正在停止……')
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    )
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
}

/** What the person at the terminal can mend is one sentence; the rest is a fault of ours and is shown whole. */
function fail(error: unknown): void {
  const isExpected = error instanceof OptionsError || error instanceof NoPortError || error instanceof Refusal
  if (!isExpected) console.error(error)
  else console.error([error.message, ...(error instanceof Refusal ? error.details.map((line) => `  ${line}`) : [])].join('\n'))
  process.exit(isExpected ? 2 : 1)
}

main(process.argv.slice(2)).catch(fail)
