import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { InstallationKind } from './InstallationKind.ts'

/** Where data is kept: always a folder, and maybe a database elsewhere. 数据的位置 */
export interface DataPlace {
  readonly folder: string
  readonly databaseUrl: string | undefined
}

interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: string
  readonly isRoot: boolean
  readonly home: string
}

const thisMachine = (): Machine => ({
  env: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  home: homedir(),
})

/**
 * Where the data of a demonstration or an installation is, unless somebody says otherwise: what was typed wins over the environment, that over the default. A
 * demonstration never goes into a database that was meant for real work, so DATABASE_URL does not concern it. 数据在哪里
 */
export function dataPlace(
  kind: InstallationKind,
  typed: string | undefined,
  { env, platform, isRoot, home }: Machine = thisMachine(),
): DataPlace {
  const said = typed ?? filled(env['MINGJING_DATA'])
  const folder = said ?? join(dataHome(env, platform, isRoot, home), kind)
  return { folder: resolve(folder), databaseUrl: kind === 'installation' ? filled(env['DATABASE_URL']) : undefined }
}

const filled = (text: string | undefined): string | undefined => (text === undefined || text === '' ? undefined : text)

/** Root's own home is closed to the database's process. */
function dataHome(env: Machine['env'], platform: string, isRoot: boolean, home: string): string {
  if (platform === 'win32') return join(filled(env['LOCALAPPDATA']) ?? join(home, 'AppData/Local'), 'Mingjing')
  if (isRoot) return '/var/lib/mingjing'
  if (platform === 'darwin') return join(home, 'Library/Application Support/Mingjing')
  return join(filled(env['XDG_DATA_HOME']) ?? join(home, '.local/share'), 'mingjing')
}
