import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const PACKAGE = z.object({ version: z.string() })

/** The version of this program, as its package says. 程序版本 */
export const programVersion = (): string =>
  PACKAGE.parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))).version
