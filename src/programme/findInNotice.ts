const isWhite = (character: string) => /\s/u.test(character)

/** The text without its white space, and where each character left was. */
function squeeze(text: string): { readonly text: string; readonly offsets: readonly number[] } {
  let squeezed = ''
  const offsets: number[] = []
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? ''
    if (isWhite(character)) continue
    squeezed += character
    offsets.push(index)
  }
  return { text: squeezed, offsets }
}

interface Span {
  readonly from: number
  readonly to: number
}

/** A search in one notice, for many words. */
export function noticeFinder(notice: string): (words: string) => Span | null {
  const { text, offsets } = squeeze(notice)
  return (words) => {
    const wanted = squeeze(words).text
    const found = wanted === '' ? -1 : text.indexOf(wanted)
    const from = offsets[found]
    const last = offsets[found + wanted.length - 1]
    return from === undefined || last === undefined ? null : { from, to: last + 1 }
  }
}

/** Where words of the programme stand in the notice, white space aside; null where they do not. 原文定位 */
export const findInNotice = (notice: string, words: string): Span | null => noticeFinder(notice)(words)
