import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const NAME = /^[0-9A-Za-z-]{1,64}$/u
/** What nobody asked to be read within a day was never handed in whole. */
const FORGOTTEN_MS = 24 * 3_600_000

/** Where bundles lie until they are read. */
export const bundlesFolder = (folder: string): string => join(folder, 'bundles')

/** Where one does; an id is never taken for a path. 采集包的位置 */
export function bundlePlace(folder: string, id: string): string {
  if (!NAME.test(id)) throw new Error(`No bundle is called ${id}.`)
  return join(bundlesFolder(folder), `${id}.zip`)
}

/** Takes away what a process left that was killed while it took a bundle in. */
export async function sweepBundles(folder: string, underWay: ReadonlySet<string>, nowMs: number): Promise<void> {
  for (const name of await readdir(bundlesFolder(folder)).catch(() => [])) {
    const path = join(bundlesFolder(folder), name)
    const changed = await stat(path).catch(() => null)
    if (changed === null || underWay.has(name.replace(/\.zip$/u, '')) || nowMs - changed.mtimeMs < FORGOTTEN_MS) continue
    await rm(path, { force: true })
  }
}
