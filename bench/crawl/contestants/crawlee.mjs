import { peer } from './peer.mjs'

const { CheerioCrawler, Configuration, log } = await peer('@crawlee/cheerio')
const site = process.argv[2]
const broken = []
log.setLevel(log.LEVELS.OFF)
const crawler = new CheerioCrawler(
  {
    maxRequestRetries: 1,
    useSessionPool: false,
    additionalMimeTypes: ['*/*'],
    ignoreHttpErrorStatusCodes: Array.from({ length: 200 }, (_, at) => 400 + at),
    async requestHandler({ $, request, response, crawler: self }) {
      if (response.statusCode >= 400) {
        broken.push(request.url)
        return
      }
      if (!/html/u.test(response.headers['content-type'] ?? '') || typeof $ !== 'function') return
      const base = new URL($('base').attr('href') ?? '', request.loadedUrl).href
      const given = $('a[href],area[href],link[rel=stylesheet][href],img[src],script[src],iframe[src],frame[src]')
        .map((_, element) => $(element).attr('href') ?? $(element).attr('src'))
        .get()
      const links = given.flatMap((one) => (URL.canParse(one, base) ? [new URL(one, base).href.split('#', 1)[0]] : []))
      await self.addRequests([...new Set(links)].filter((one) => one.startsWith(site)))
    },
    failedRequestHandler: ({ request }) => void broken.push(request.url),
  },
  new Configuration({ persistStorage: false }),
)
await crawler.run([site])
console.log(JSON.stringify({ broken }))
