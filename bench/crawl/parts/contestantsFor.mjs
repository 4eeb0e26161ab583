import { fileURLToPath } from 'node:url'
import { programVersion } from './peers.mjs'

const script = (name) => fileURLToPath(new URL(`../contestants/${name}.mjs`, import.meta.url))
const CLI = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url))

/** Broken links as our scripts tell them. */
const told = (printed) => (printed.trim() === '' ? [] : JSON.parse(printed.trim().split('\n').at(-1)).broken)
/** After `Found 3 broken links.` */
const toldByWget = (printed) => (/Found \d+ broken links?\.\s+([\s\S]*)/u.exec(printed)?.[1] ?? '').match(/^http\S+/gmu) ?? []
/** Of lines of fields between semicolons, those that are not valid; the address is the eighth field. */
const toldByLinkchecker = (printed) => printed.split('\n').flatMap((one) => /;False;(http[^;]*);/u.exec(one)?.[1] ?? [])
const toldByUs = (printed) => (printed.trim() === '' ? [] : JSON.parse(printed).brokenLinks.map(({ url }) => url))

/**
 * Who runs: what is started, and how its broken links are read; null: it looks for none. The limits come first, for the others are told as shares of them.
 *
 * @param {string} site @param {string} list a file with the path of each page @param {ReadonlyMap<string, string | null>} peers versions of what is installed
 */
export function contestantsFor(site, list, peers) {
  const node = process.execPath
  const [wget, linkchecker] = [programVersion('wget'), programVersion('linkchecker')]
  const named = (name, version) => ({ name: version === null ? name : `${name} ${version}`, absent: version === null, isPeer: true })
  const npm = (name, file) => ({ ...named(name, peers.get(name)), command: [node, script(file), site], broken: told })
  const check = ['site', 'check', site, '--allow', '127.0.0.1', '--rate', 'none', '--json']
  return [
    { name: 'undici', command: [node, script('known'), site, list, 'fetch'], broken: null },
    { name: 'undici + htmlparser2', command: [node, script('known'), site, list, 'parse'], broken: null },
    { name: 'mingjing', command: [node, script('mingjing'), site], broken: told, isOurs: true, isLarge: true },
    { name: 'mingjing site check', command: [node, CLI, ...check], broken: toldByUs, isOurs: true },
    {
      ...named('wget', wget),
      command: [
        'wget',
        '--spider',
        '--recursive',
        '--level=inf',
        '--no-verbose',
        '--no-directories',
        '--no-proxy',
        '--output-file=/dev/fd/3',
        site,
      ],
      broken: toldByWget,
    },
    npm('linkinator', 'linkinator'),
    npm('@crawlee/cheerio', 'crawlee'),
    {
      ...named('linkchecker', linkchecker),
      command: ['linkchecker', '--no-status', '--no-warnings', '--recursion-level=-1', '--threads=16', '--output=csv', site],
      broken: toldByLinkchecker,
    },
  ]
}
