const SLASH = 47

/**
 * What addresses of one kind have in common: numbers and long codes taken out, parameters by name. 网址形状
 *
 * `http://a/rl/2026-05.html?d=3` and `http://a/rl/2027-11.html?d=4` have one shape, so an endless calendar is seen as one thing.
 */
export function shapeOf(url: string): string {
  const question = url.indexOf('?')
  const path = withoutNumbers(question < 0 ? url : url.slice(0, question))
  if (question < 0) return path
  const names = url
    .slice(question + 1)
    .split('&')
    .map((pair) => pair.split('=', 1)[0] ?? '')
    .sort()
  return `${path}?${[...new Set(names)].join('&')}`
}

/** Long codes first, for they hold numbers. Most addresses have none, and all links of a crawl are asked for their shape. */
function withoutNumbers(path: string): string {
  const text = hasLongCode(path) ? path.replaceAll(/[0-9a-f]{8}[0-9a-f-]{8,}/giu, '#') : path
  let [shape, from] = ['', 0]
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text.charCodeAt(at))) continue
    shape += `${text.slice(from, at)}#`
    while (isDigit(text.charCodeAt(at + 1))) at++
    from = at + 1
  }
  return from === 0 ? text : shape + text.slice(from)
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Are there so many digits, letters up to f and hyphens beside each other? */
function hasLongCode(path: string): boolean {
  let length = 0
  for (let at = 0; at < path.length; at++) {
    const code = path.charCodeAt(at)
    const isPart = isDigit(code) || code === 45 || ((code | 32) >= 97 && (code | 32) <= 102)
    length = isPart ? length + 1 : 0
    if (length >= 16) return true
  }
  return false
}

/** So many folders are the fewest of which one can be there too often. */
const FEWEST = 4

/** The same folder again and again, as relative links make it where a server ignores what follows a page. 重复路径 */
export function repeatsItself(url: string): boolean {
  const start = url.indexOf('/', url.indexOf('//') + 2)
  const question = url.indexOf('?')
  const end = question < 0 ? url.length : question
  let folders = 0
  for (let at = start + 1; at < end; at++) if (url.charCodeAt(at) === SLASH) folders++
  if (folders < FEWEST) return false
  const segments = url.slice(start + 1, end).split('/')
  if (segments.length > 24) return true
  const counts = new Map<string, number>()
  for (const segment of segments.slice(0, -1)) {
    const times = (counts.get(segment) ?? 0) + 1
    if (times > 3 && segment !== '') return true
    counts.set(segment, times)
  }
  return false
}
