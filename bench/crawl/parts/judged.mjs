/**
 * What somebody called broken, held against the truth: found, missed, and false where the site answers that it has it.
 *
 * @param {readonly string[]} said @param {{ readonly broken: readonly string[], readonly either: readonly string[], readonly pages: readonly string[] }} truth
 */
export async function judged(said, truth, site) {
  const key = (url) => {
    const { pathname, search } = new URL(url, site)
    return decodeURI(pathname) + search
  }
  const own = said.filter((url) => url.startsWith(site))
  const [told, broken, either] = [new Set(own.map(key)), new Set(truth.broken.map(key)), new Set(truth.either.map(key))]
  const wrong = []
  // Kinds of links that nobody was asked for may be broken in truth.
  for (const one of told) if (!broken.has(one) && !either.has(one) && (await isThere(site, one))) wrong.push(one)
  return {
    found: [...broken].filter((one) => told.has(one)).length,
    missed: [...broken].filter((one) => !told.has(one)),
    wrong,
  }
}

async function isThere(site, path) {
  const { status, body } = await fetch(new URL(encodeURI(path), site))
  await body?.cancel()
  return status < 400
}
