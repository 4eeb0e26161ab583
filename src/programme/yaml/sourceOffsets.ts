/** Escapes of a double-quoted scalar that take so many hexadecimal digits. */
const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

const isWhite = (character: string | undefined) => character === ' ' || character === '\t' || character === '\n' || character === '\r'

/**
 * For each character of a scalar's value its offset in the scalar as it was written. 逐字位置
 *
 * Folding and indentation change white space only, so the other characters are walked in step; white space takes the place of
 * what follows it.
 *
 * @param written the scalar with its quotes or block header
 */
export function sourceOffsets(written: string, value: string): number[] {
  const quote = written.startsWith('"') ? '"' : written.startsWith("'") ? "'" : ''
  const isBlock = written.startsWith('|') || written.startsWith('>')
  let at = isBlock ? written.indexOf('\n') + 1 : quote.length
  const offsets: number[] = []
  for (let index = 0; index < value.length; index += 1) {
    if (isWhite(value[index])) {
      offsets.push(at)
      if (isWhite(written[at])) at += 1
      else if (quote === '"' && written[at] === '\\') at += 2
      continue
    }
    while (isWhite(written[at])) at += 1
    while (quote === '"' && written[at] === '\\' && isWhite(written[at + 1])) {
      at += 1
      while (isWhite(written[at])) at += 1
    }
    offsets.push(Math.min(at, written.length))
    at += lengthWritten(written, at, quote)
  }
  return offsets
}

function lengthWritten(written: string, at: number, quote: string): number {
  if (quote === "'" && written[at] === "'") return 2
  if (quote !== '"' || written[at] !== '\\') return 1
  return 2 + (HEX_DIGITS[written[at + 1] ?? ''] ?? 0)
}
