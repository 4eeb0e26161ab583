import { demoServer } from './serve.mjs'
import { truthOf } from './truth.mjs'

/** `node demo-site/main.mjs [port] [articles] [seed]`: serves the demo site; `truth` instead of a port prints what a check must find. */
const [port = '8099', articles = '1000', seed = '1'] = process.argv.slice(2)
const terms = { articles: Number(articles), seed: Number(seed), today: '2026-11-20' }
if (port === 'truth') console.log(JSON.stringify(truthOf(terms), null, 2))
else demoServer(terms).server.listen(Number(port), '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/`))
