import { LIMITS } from '../limits.ts'
import type { SeenText } from './FileReader.ts'
import { cleaned } from './TextSoFar.ts'

/** The beginning of a text: UTF-8, else GB 18030 as office programs on Chinese Windows write it without saying so. */
export function readPlain(bytes: Uint8Array): SeenText {
  const whole = decoded(bytes)
  const isCut = whole.length > LIMITS.characters || bytes.length >= LIMITS.textBytes
  return { text: cleaned(whole.slice(0, LIMITS.characters)), isCut }
}

function decoded(bytes: Uint8Array): string {
  try {
    // The last character may be cut off.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return new TextDecoder('gb18030').decode(bytes)
  }
}
