import { peer } from './peer.mjs'

const { LinkChecker } = await peer('linkinator')
const site = process.argv[2]
// A page that is cut off ends the whole program otherwise.
process.on('uncaughtException', () => undefined)
const checker = new LinkChecker()
const { links } = await checker.check({ path: site, recurse: true, linksToSkip: async (link) => !link.startsWith(site) })
console.log(JSON.stringify({ broken: links.filter(({ state }) => state === 'BROKEN').map(({ url }) => url) }))
