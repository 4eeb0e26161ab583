import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alone, somebodyIsAtIt } from './alone.mjs'
import { ROOT, run, tsc, vite } from './run.mjs'

const STAMP = join(ROOT, 'dist', '.built-from')

/**
 * Makes the checkout ready to run: dependencies as the lock says, output as the sources say. Quick when nothing changed.
 *
 * @param {(line: string) => void} say
 */
export async function setUp(say) {
  if (!somebodyIsAtIt() && isInstalled() && isBuilt()) return
  await alone(say, async () => {
    await install(say)
    await build(say)
  })
}

/**
 * @param {(line: string) => void} say
 */
export async function setUpDependencies(say) {
  if (somebodyIsAtIt() || !isInstalled()) await alone(say, () => install(say))
}

/** Does node_modules hold what package-lock.json asks? npm keeps its own account there, written last. */
function isInstalled() {
  const account = join(ROOT, 'node_modules/.package-lock.json')
  if (!existsSync(account)) return false
  /** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} Packages */
  const read = (/** @type {string} */ file) => /** @type {{ packages: Packages }} */ (JSON.parse(readFileSync(file, 'utf8'))).packages
  const asked = read(join(ROOT, 'package-lock.json'))
  const found = read(account)
  const same = (/** @type {string} */ path) =>
    found[path] ? found[path].version === asked[path]?.version && found[path].integrity === asked[path]?.integrity : asked[path]?.optional
  return Object.keys(asked).every((path) => path === '' || same(path)) && Object.keys(found).every((path) => path in asked)
}

/** Was dist/ built from the sources as they are now? Asked of their content: a checkout changes times without changing files. */
const isBuilt = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digestOfSources()

function digestOfSources() {
  const hash = createHash('sha256')
  for (const file of [
    'package-lock.json',
    'vite.config.ts',
    ...readdirSync(ROOT)
      .filter((name) => /^tsconfig.*\.json$/.test(name))
      .sort(),
  ]) {
    hash.update(file).update(readFileSync(join(ROOT, file)))
  }
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const file of sources) hash.update(file.slice(ROOT.length)).update(readFileSync(file))
  return hash.digest('hex')
}

/** @param {(line: string) => void} say */
async function install(say) {
  if (isInstalled()) return
  say('正在安装依赖，约需半分钟……')
  const npm = process.env['npm_execpath']
  const command = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm']
  // Building needs the development tools, whatever NODE_ENV says.
  const parameters = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { code, output, seconds } = await run([...command, ...parameters], { shell: process.platform === 'win32' && command.length === 1 })
  if (code !== 0) fail('依赖没有装上。请检查网络或 npm 的镜像设置后再试。', output)
  say(`依赖安装完毕，用时 ${seconds.toFixed(0)} 秒`)
}

/** @param {(line: string) => void} say */
export async function build(say) {
  if (isBuilt()) return
  say('正在构建……')
  const digest = digestOfSources()
  const [node, web] = await Promise.all([run(tsc('-b', 'src/server', 'src/cli')), run(vite('build', '--logLevel', 'warn'))])
  if (node.code !== 0) fail('构建没有通过。', node.output)
  if (web.code !== 0) fail('网页构建没有通过。', web.output)
  writeFileSync(`${STAMP}.${process.pid}`, digest)
  renameSync(`${STAMP}.${process.pid}`, STAMP)
  say(`构建完毕，用时 ${Math.max(node.seconds, web.seconds).toFixed(0)} 秒`)
}

/**
 * @param {string} sentence
 * @param {string} output
 * @returns {never}
 */
function fail(sentence, output) {
  console.error(`${output.trim()}\n\n${sentence}`)
  process.exit(1)
}
