/** The encodings that pages of the Chinese web are written in; another label is read as the platform knows it. 字符集 */
export type Charset = string

/** All of these mean GB18030, which contains the others: a page labelled gb2312 has characters beyond it as a rule. */
const GB =
  /^(?:x-)?(?:gb[-_]?2312(?:[-_]?80)?|gbk|gb[-_]?18030|chinese|csgb2312|csiso58gb231280|iso-ir-58|cp[-_]?936|ms936|windows-936|hz-gb-2312|euc[-_]?cn)$/
const UTF8 = /^(?:x-)?(?:unicode-1-1-)?utf[-_]?8$/

/** Labels that servers send of their own accord, whatever the page is written in: they say nothing of a Chinese page. */
const SAYS_NOTHING = /^(?:iso[-_]?8859-?1|latin-?1|windows-1252|us-ascii|ascii|ansi|none|binary|utf|x-user-defined)$/

/** The encoding that a label means; null for one that nobody knows or that says nothing. */
export function charsetFromLabel(given: string): Charset | null {
  const label = given.trim().toLowerCase()
  if (label.length > 40) return null
  if (UTF8.test(label)) return 'utf-8'
  if (GB.test(label)) return 'gb18030'
  if (label === '' || SAYS_NOTHING.test(label)) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    // The platform knows no such encoding: the page was labelled with a word.
    return null
  }
}
