/** What stands between an article's name, its column's and its site's in `<title>`. */
const BETWEEN = /\s*[_|｜»›>]+\s*|\s+[-–—·]+\s+|\s*(?:-{2,}|—{2,}|–{2,})\s*|(?<=[\u4e00-\u9fff”》）)？！])\s?[-–—]\s?(?=[\u4e00-\u9fff])/
const SITE = /(?:人民政府|政府网|门户网?|网站|官网|新闻网|信息网|公开网|在线|政务网|委员会|[^网]网|\.(?:com|cn|net|org))$/

/** The parts of a `<title>`, as they stand. 标题各段 */
export const titleParts = (title: string): readonly string[] =>
  title
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Is a part of a `<title>` the name of a site? 是否站名 */
export const isSiteName = (part: string, siteName: string): boolean => part === siteName || SITE.test(part)

/** What is left of a `<title>` without the names of column and site; the first part that is no site's name, or the first. 去掉站名的标题 */
export function ownTitle(title: string, siteName: string): string {
  const parts = titleParts(title)
  return parts.find((part) => !isSiteName(part, siteName)) ?? parts[0] ?? ''
}
