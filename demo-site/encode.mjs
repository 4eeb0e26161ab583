/** Two bytes for each character of GBK, read back from the decoder that every browser has. @type {Map<string, readonly [number, number]>} */
const table = new Map()
const decoder = new TextDecoder('gb18030')
for (let lead = 0x81; lead <= 0xfe; lead += 1)
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail === 0x7f) continue
    const character = decoder.decode(Uint8Array.of(lead, trail))
    if ([...character].length === 1 && character !== '\u{fffd}' && !table.has(character)) table.set(character, [lead, trail])
  }

/** A text as bytes of a charset; of GBK's, what it has not is a reference. @param {string} text @param {'utf-8' | 'gb2312' | 'gb18030'} charset */
export function encode(text, charset) {
  if (charset === 'utf-8') return Buffer.from(text, 'utf8')
  /** @type {number[]} */
  const bytes = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const pair = table.get(character)
    if (code < 0x80) bytes.push(code)
    else if (pair) bytes.push(...pair)
    else bytes.push(...Buffer.from(`&#${code};`))
  }
  return Buffer.from(bytes)
}
