import { Parser } from 'htmlparser2'

const REFERENCE = /&(?:#[xX][0-9a-fA-F]+|#[0-9]+|[A-Za-z][A-Za-z0-9]*);?/g
const LONGEST = 40
/** So many are remembered; a page has few, and one that has all that can be written is nobody's. */
const MOST = 5000
const known = new Map<string, string>([
  ['&nbsp;', '\u{a0}'],
  ['&amp;', '&'],
])

/**
 * Character references as the characters they mean; what means none stays as it is written. 字符引用
 *
 * @param isAttribute addresses have parameters that look like references: one without its semicolon counts only where it stands alone
 */
export function decodeReferences(text: string, isAttribute: boolean): string {
  return text.replace(REFERENCE, (written, at: number) => {
    if (written.length > LONGEST) return written
    const meant = known.get(written) ?? asked(written)
    if (!isAttribute || written.endsWith(';')) return meant
    return text[at + written.length] === '=' || (written[1] !== '#' && meant.length > 1) ? written : meant
  })
}

/** The parser knows all names, and what numbers mean that browsers read as something else. */
function asked(written: string): string {
  let meant = ''
  const parser = new Parser({ ontext: (piece) => (meant += piece) })
  parser.end(written)
  if (known.size < MOST) known.set(written, meant)
  return meant
}
