/** The address of a front page as somebody typed it, whole; null where it is none. 首页网址 */
export function frontFrom(typed: string): string | null {
  const text = typed.trim()
  if (text === '' || /\s/u.test(text)) return null
  const whole = /^[a-z][a-z\d+.-]*:\/\//iu.test(text) ? text : `http://${text}`
  if (!URL.canParse(whole)) return null
  const { protocol, hostname, href, username } = new URL(whole)
  const isSite =
    (protocol === 'http:' || protocol === 'https:') && (hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('['))
  return isSite && username === '' ? href : null
}
