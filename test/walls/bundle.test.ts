import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/run.mjs'

/** What a county office's line carries in a second or two. */
const LARGEST_KB = 200

describe('the page as built', () => {
  let scripts: readonly Buffer[] = []

  beforeAll(() => {
    const folder = join(ROOT, 'dist/web/assets')
    scripts = readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(folder, name)))
  })

  it.each(['ZodError', 'YAMLParseError', 'invalid_type'])('ships no schema library (%s)', (mark) => {
    expect(scripts.filter((script) => script.includes(mark))).toHaveLength(0)
  })

  it(`is at most ${String(LARGEST_KB)} KB on the line`, () => {
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.reduce((sum, script) => sum + gzipSync(script).length, 0) / 1024).toBeLessThan(LARGEST_KB)
  })
})
