import { chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newOwnFolder, removeOwnFolder } from './ownFolder.ts'

/** Larger than any process may have. */
const NOBODY = 2 ** 30
let place = ''

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'own-folder-'))
  vi.stubEnv('TMPDIR', place)
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(place, { recursive: true })
})

const left = (name: string): string => {
  mkdirSync(join(place, name, 'inner'), { recursive: true })
  return name
}

describe('newOwnFolder', () => {
  it('takes away what killed processes left, and nothing else', async () => {
    const others = [left(`mingjing-site-${String(process.ppid)}-a`), left('mingjing-notes-1-a'), left('mingjing-visit-x')]
    left(`mingjing-browser-${String(NOBODY)}-a`)
    left(`mingjing-visit-${String(NOBODY)}-a`)
    const own = await newOwnFolder('visit')
    expect(readdirSync(place).map((name) => join(place, name))).toEqual([...others.map((name) => join(place, name)), own].sort())
    await removeOwnFolder(own)
    expect(readdirSync(place).sort()).toEqual(others.sort())
  })

  it.runIf(process.getuid?.() === 0)('leaves what another user left', async () => {
    const others = left(`mingjing-visit-${String(NOBODY)}-a`)
    chownSync(join(place, others), 12_345, 12_345)
    await removeOwnFolder(await newOwnFolder('visit'))
    expect(readdirSync(place)).toEqual([others])
  })
})
