import { decodePage } from '../../../dist/pages/charsets/decodePage.js'

/** The peer: what three regular expressions find in the text of a page, as anybody writes them in an hour. */
export function plainExpressions(bytes) {
  const { text } = decodePage(bytes)
  const title = /<h1[^>]*>([\s\S]*?)<\/h1>/i.exec(text) ?? /<title[^>]*>([\s\S]*?)<\/title>/i.exec(text)
  const day =
    /(?:pubdate|published_time|发布时间|时间|日期)[^\d]{0,40}(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})/i.exec(text) ??
    /(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(text)
  return {
    title: (title?.[1] ?? '').replace(/<[^>]*>/g, '').trim(),
    publishedOn: day === null ? null : `${day[1]}-${day[2].padStart(2, '0')}-${day[3].padStart(2, '0')}`,
    items: [],
  }
}
