import { join } from 'node:path'
import { machineIo } from '../src/cli/machineIo.ts'
import { run } from '../src/cli/run.ts'
import { newPlace } from './folders.ts'

/** What a command said, and how it ended. */
export interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** A place with a data folder in it, and a terminal whose commands work on that. */
export interface CommandLine {
  readonly here: string
  readonly folder: string
  readonly mingjing: (...words: string[]) => Promise<Said>
}

/** @param isWatched somebody looks at it, so that progress is shown */
export function commandLine(isWatched = false): CommandLine {
  const here = newPlace()
  const folder = join(here, 'data')
  const mingjing = async (...words: string[]): Promise<Said> => {
    let [out, err] = ['', '']
    const io = {
      ...machineIo(),
      isWatched,
      width: null,
      out: (text: string) => void (out += text),
      err: (text: string) => void (err += text),
    }
    const code = await run([...words, '--data', folder], io)
    return { code, out, err }
  }
  return { here, folder, mingjing }
}
