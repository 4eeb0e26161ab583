import { articleCounts, articlePath, COLUMNS, listPages, listPath } from '../../../demo-site/plan.mjs'
import { demoServer } from '../../../demo-site/serve.mjs'
import { FAULTS } from '../../../demo-site/pages.mjs'
import { truthOf } from '../../../demo-site/truth.mjs'
import { pageServer } from './pageServer.mjs'
import { pageTruth } from './pageTruth.mjs'
import { plainSite } from './plainSite.mjs'

/**
 * A process that serves one site and counts who read what: `demo N`, `plain N LATE ADDRESS` or `pages FOLDER…`. It tells its parent the port and the truth,
 * and at `counts` how many pages were read since it was asked last.
 */
const [kind, ...words] = process.argv.slice(2)
const { server, restart, truth } =
  kind === 'demo' ? demo(Number(words[0])) : kind === 'plain' ? plainSite(Number(words[0]), Number(words[1])) : real(words)

function demo(articles) {
  const terms = { articles, seed: 7, today: '2026-11-20' }
  const pages = COLUMNS.flatMap((column) => [
    ...Array.from({ length: listPages(column, terms) }, (_, at) => listPath(column, at)),
    ...Array.from({ length: articleCounts(terms).get(column.path) ?? 0 }, (_, at) => articlePath(column, at, terms)),
  ])
  const broken = truthOf(terms).brokenLinks.map(({ url }) => url)
  const told = new Set(broken)
  // What may be called broken or not: connections that are cut, refusals, scripts.
  const either = FAULTS.filter((path) => !told.has(path))
  return { ...demoServer(terms), truth: { pages: ['/', ...pages], links: 0, broken, either } }
}

function real(folders) {
  const { server: serving, files } = pageServer(folders)
  return { server: serving, restart: () => undefined, truth: { ...pageTruth(files), either: [] } }
}

let [requests, again, read] = [0, 0, new Set()]
server.prependListener('request', ({ url, method }, response) => {
  requests += 1
  const write = response.writeHead
  response.writeHead = (code, headers, ...more) => {
    if (method !== 'HEAD' && code === 200 && String(headers['content-type']).startsWith('text/html')) {
      if (read.has(url)) again += 1
      else read.add(url)
    }
    return write.call(response, code, headers, ...more)
  }
})
process.on('message', () => {
  process.send({ requests, pages: read.size, again })
  ;[requests, again, read] = [0, 0, new Set()]
  restart()
})
server.listen(0, kind === 'plain' ? words[2] : '127.0.0.1', () => process.send({ port: server.address().port, truth }))
