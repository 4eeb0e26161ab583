/**
 * What addresses of one kind have in common: numbers and long codes taken out, parameters by name. 网址形状
 *
 * `http://a/rl/2026-05.html?d=3` and `http://a/rl/2027-11.html?d=4` have one shape, so an endless calendar is seen as one thing.
 */
export function shapeOf(url: string): string {
  const question = url.indexOf('?')
  const path = (question < 0 ? url : url.slice(0, question)).replaceAll(/[0-9a-f]{8}[0-9a-f-]{8,}/giu, '#').replaceAll(/\d+/gu, '#')
  if (question < 0) return path
  const names = url
    .slice(question + 1)
    .split('&')
    .map((pair) => pair.split('=', 1)[0] ?? '')
    .sort()
  return `${path}?${[...new Set(names)].join('&')}`
}

/** The same folder again and again, as relative links make it where a server ignores what follows a page. 重复路径 */
export function repeatsItself(url: string): boolean {
  const start = url.indexOf('/', url.indexOf('//') + 2)
  const question = url.indexOf('?')
  const segments = url.slice(start + 1, question < 0 ? undefined : question).split('/')
  if (segments.length > 24) return true
  const counts = new Map<string, number>()
  for (const segment of segments.slice(0, -1)) {
    const times = (counts.get(segment) ?? 0) + 1
    if (times > 3 && segment !== '') return true
    counts.set(segment, times)
  }
  return false
}
