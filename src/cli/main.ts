import { readsPages } from './commands/commandsFor.ts'
import { machineIo } from './machineIo.ts'
import { run } from './run.ts'
import { spareMemory } from './sites/spareMemory.ts'

const words = process.argv.slice(2)
if (readsPages(words)) spareMemory()
process.exitCode = await run(words, machineIo())
