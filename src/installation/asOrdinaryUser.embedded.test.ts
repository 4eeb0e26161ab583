import { execFile } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/run.mjs'
import { newDataFolder } from '../../test/dataFolder.ts'
import { initdbIdentity, isRoot } from '../database/embedded/identity.ts'

const BUILT = join(ROOT, 'dist/installation/openInstallation.js')

/** Opens a folder in a process of an ordinary user, and says what came of it. */
async function openAsUser(folder: string): Promise<unknown> {
  const program = `
    import { openInstallation } from ${JSON.stringify(BUILT)}
    import { readPostmaster } from ${JSON.stringify(join(ROOT, 'dist/database/embedded/Postmaster.js'))}
    import { statSync } from 'node:fs'
    const folder = ${JSON.stringify(folder)}
    try {
      const opened = await openInstallation({ folder, kind: 'installation', create: true, part: 'server' })
      const { pid } = readPostmaster(folder + '/postgres')
      const answer = { kind: opened.kind, uid: statSync('/proc/' + pid).uid }
      await opened.close()
      console.log(JSON.stringify(answer))
    } catch ({ code, message }) {
      console.log(JSON.stringify({ code, message }))
    }`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
    ...initdbIdentity(),
    cwd: '/',
    env: {},
  })
  return JSON.parse(stdout)
}

/** Root is needed to become somebody else; where the tests run as an ordinary user, all the other tests are this one. */
describe.skipIf(!isRoot() || process.platform !== 'linux' || !existsSync(BUILT))('an ordinary user', () => {
  it('runs the database himself, in a folder of his own', async () => {
    const folder = newDataFolder()
    mkdirSync(folder)
    const { uid, gid } = initdbIdentity()
    chownSync(folder, uid, gid)
    expect(await openAsUser(folder)).toEqual({ kind: 'installation', uid })
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  it('is told when he may not write there, or the folder is another’s', async () => {
    const folder = newDataFolder()
    expect(await openAsUser(folder)).toMatchObject({ code: 'disk-forbidden', message: expect.stringContaining(folder) as string })
    mkdirSync(folder)
    expect(await openAsUser(folder)).toMatchObject({ code: 'folder-of-another-user', message: expect.stringContaining('root') as string })
  })
})
