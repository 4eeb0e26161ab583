import type { Charset } from './charsetFromLabel.ts'

/** Bytes looked at: enough to tell, and soon done on the largest page. */
const SAMPLE_BYTES = 200_000

/** What bytes look like that are no UTF-8 and say of themselves nothing that can be believed. 猜测字符集 */
export function guessCharset(bytes: Uint8Array): Charset {
  let [pairs, lowTrails] = [0, 0]
  const end = Math.min(bytes.length - 1, SAMPLE_BYTES)
  for (let at = 0; at < end; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x81 || lead === 0xff) continue
    const trail = bytes[at + 1] ?? 0
    pairs++
    if (trail >= 0x40 && trail <= 0x7e) lowTrails++
    at++
  }
  // Text in GB18030 hardly ever has such a second byte; of Big5's characters it is every third.
  return pairs > 20 && lowTrails * 5 > pairs ? 'big5' : 'gb18030'
}
