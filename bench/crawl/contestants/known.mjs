import { readFileSync } from 'node:fs'
import { Parser } from 'htmlparser2'
import { Pool } from 'undici'

/** The limits: a list of pages that somebody knows already, fetched and no more, or parsed as well with every link resolved. `URL LIST fetch|parse`. */
const [site, list, what] = process.argv.slice(2)
const paths = readFileSync(list, 'utf8').split('\n')
const pool = new Pool(new URL(site).origin, { connections: 16, pipelining: 1 })
let [at, links, characters] = [0, 0, 0]

function parse(bytes, path) {
  const address = new URL(path, site).href
  const parser = new Parser({
    onopentag: (_, attributes) => {
      const given = attributes.href ?? attributes.src
      if (given !== undefined && URL.canParse(given, address)) links += new URL(given, address).href.length
    },
    ontext: (text) => (characters += text.length),
  })
  parser.end(bytes.toString('utf8'))
}

const fetchOne = (path) =>
  new Promise((resolve, reject) => {
    const chunks = []
    pool.dispatch(
      { path, method: 'GET' },
      {
        onRequestStart: () => undefined,
        onResponseStart: () => undefined,
        onResponseData: (_, chunk) => void chunks.push(chunk),
        onResponseEnd: () => {
          if (what === 'parse') parse(Buffer.concat(chunks), path)
          resolve()
        },
        onResponseError: (_, error) => reject(error),
      },
    )
  })

/** A server may hang up a connection that was still while the machine was busy: what was asked over it then is asked again. */
const fetchSurely = (path) =>
  fetchOne(path).catch((error) => (error.code === 'ECONNRESET' || error.code === 'UND_ERR_SOCKET' ? fetchOne(path) : Promise.reject(error)))

async function line() {
  while (at < paths.length) await fetchSurely(paths[at++])
}
await Promise.all(Array.from({ length: 16 }, line))
await pool.close()
console.log(JSON.stringify({ broken: [], links, characters }))
