import { readdirSync } from 'node:fs'

/** The files of a folder beside the test, without tests and index. */
export const filesOf = (folder: URL): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'index.ts')
    .map((name) => name.slice(0, -3))
    .sort()
