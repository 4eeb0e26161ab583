import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandLine } from '../../test/commandLine.ts'
import { openAnswered, settled } from '../../test/settledRound.ts'
import { SMALL_ROUND } from '../../test/smallRound.ts'
import { unzipped } from '../../test/unzipped.ts'
import { openInstallation, type Installation } from '../installation/openInstallation.ts'

const { here, folder, mingjing } = commandLine()
let running: Installation
let close = () => Promise.resolve()

beforeAll(async () => {
  running = await openInstallation({ folder, kind: 'installation', create: true, part: 'server' })
  close = () => running.close()
  await openAnswered(running.store)
}, 60_000)

afterAll(() => close())

describe('CN-13: mingjing round archive', () => {
  it('writes a settled round into one file, never over another, and nothing of one that is not settled', async () => {
    const target = join(here, '档案.zip')
    expect((await mingjing('round', 'archive', SMALL_ROUND, target)).err).toContain('还没有最终定稿')
    expect(existsSync(target)).toBe(false)
    await settled(running.store)
    const { code, out } = await mingjing('round', 'archive', SMALL_ROUND, target)
    expect([code, out]).toEqual([0, expect.stringContaining('已归档到')])
    expect([...(await unzipped(readFileSync(target))).keys()].some((path) => path.endsWith('/清单.json'))).toBe(true)
    expect((await mingjing('round', 'archive', SMALL_ROUND, target)).code).not.toBe(0)
  })
})
