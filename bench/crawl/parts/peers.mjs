import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

/** Where peers of npm are kept: a folder of their own, which the program does not know. */
export const PEERS = new URL('../../../.cache/bench-crawl/', import.meta.url)
const WANTED = { linkinator: '7.6.1', '@crawlee/cheerio': '3.18.1' }

/** Installs the peers where they are not; which of them are there, with their versions. */
export function installPeers() {
  mkdirSync(PEERS, { recursive: true })
  if (Object.entries(WANTED).some(([name, version]) => versionOf(name) !== version)) {
    writeFileSync(new URL('package.json', PEERS), JSON.stringify({ private: true, type: 'module', dependencies: WANTED }))
    spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: PEERS, stdio: 'ignore' })
  }
  return new Map(Object.keys(WANTED).map((name) => [name, versionOf(name)]))
}

/** The version of a package that is installed; null: it is not. */
function versionOf(name) {
  const file = new URL(`node_modules/${name}/package.json`, PEERS)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : null
}

/** The version that a program of the machine tells; null: it is not installed. */
export function programVersion(name) {
  const { status, stdout } = spawnSync(name, ['--version'], { encoding: 'utf8' })
  return status === 0 ? (/\d+(?:\.\d+)+/u.exec(stdout)?.[0] ?? '') : null
}
