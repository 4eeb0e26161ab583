import { Refusal } from '../../model/Refusal.ts'
import type { EvidenceLink } from '../../store/schema/evidence.ts'

const MOST_CHARACTERS = 2_000

/**
 * An address as it is kept: text that somebody may copy. Nothing is ever fetched from it. 网址佐证
 *
 * An address with a user name in it shows another host than it leads to (`https://www.gov.cn@example.com`), so it is refused.
 */
export function readLink({ url: given, title, on }: EvidenceLink): EvidenceLink {
  const url = given.trim()
  if (url.length > MOST_CHARACTERS) throw unfit(`网址超过 ${MOST_CHARACTERS} 个字符`)
  const read = URL.canParse(url) ? new URL(url) : null
  if (!read || /[\s\p{Cc}]/u.test(url)) throw unfit('网址不完整')
  if (read.protocol !== 'http:' && read.protocol !== 'https:') throw unfit('只收 http:// 或 https:// 开头的网址')
  if (read.username !== '' || read.password !== '') throw unfit('网址里带有用户名或密码')
  return { url, title, on }
}

const unfit = (what: string): Refusal =>
  new Refusal('invalid', 'evidence-address', `${what}，没有保存。请在浏览器里打开那个网页，从地址栏把网址整个复制过来。`)
