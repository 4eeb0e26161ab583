import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { newDataFolder } from '../../../test/dataFolder.ts'
import { findBinaries, packageFolder } from './findBinaries.ts'
import { isRoot, serverIdentity } from './identity.ts'

/** The package without what its install script makes, in a place for root alone. */
function barePackage(): string {
  const place = mkdtempSync(join(tmpdir(), 'mj-package-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  cpSync(packageFolder() ?? expect.fail('no package'), place, { recursive: true, verbatimSymlinks: true })
  const libraries = join(place, 'native/lib')
  for (const entry of readdirSync(libraries, { withFileTypes: true })) if (entry.isSymbolicLink()) unlinkSync(join(libraries, entry.name))
  return place
}

describe('findBinaries', () => {
  it('makes the links that a blocked install script did not make', async () => {
    const bare = barePackage()
    const folder = newDataFolder()
    mkdirSync(folder)
    expect(await findBinaries(folder, null, bare)).toMatchObject({ bin: join(bare, 'native/bin') })
    expect(readdirSync(folder)).toEqual([])
  })

  it.skipIf(!isRoot())('copies them beside the data, once, when they lie where only root may go', async () => {
    const folder = newDataFolder()
    mkdirSync(folder)
    const bare = barePackage()
    mkdirSync(join(folder, 'postgresql-17.0.0'))
    const first = await findBinaries(folder, serverIdentity(), bare)
    expect(first.bin.startsWith(join(folder, 'postgresql-'))).toBe(true)
    const { ino } = statSync(first.bin)
    expect(await findBinaries(folder, serverIdentity(), bare)).toEqual(first)
    expect(statSync(first.bin).ino).toBe(ino)
    expect(existsSync(join(folder, 'postgresql-17.0.0'))).toBe(false)
  })

  it('says what does not run, and what to do instead', async () => {
    const bare = barePackage()
    const program = join(bare, 'native/bin/postgres')
    unlinkSync(program)
    writeFileSync(program, '#!/bin/sh\necho "libc.so.6: version GLIBC_2.99 not found" >&2\nexit 127\n')
    chmodSync(program, 0o755)
    const folder = newDataFolder()
    mkdirSync(folder)
    await expect(findBinaries(folder, null, bare)).rejects.toMatchObject({
      code: 'embedded-database-does-not-run',
      message: expect.stringMatching(/GLIBC_2\.99.*DATABASE_URL/) as string,
    })
  })

  it.each([
    [null, 'linux', '可选的软件包'],
    ['/anywhere', 'win32', 'Windows'],
  ])('asks for DATABASE_URL where no PostgreSQL fits the machine', async (from, platform, words) => {
    await expect(findBinaries('/nowhere', null, from, platform)).rejects.toMatchObject({
      code: 'no-embedded-database',
      message: expect.stringMatching(new RegExp(`${words}.*DATABASE_URL`)) as string,
    })
    expect(packageFolder('aix', 'ppc64')).toBeNull()
  })
})
