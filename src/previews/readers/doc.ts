import WordExtractor from 'word-extractor'
import { CannotShow } from '../CannotShow.ts'
import type { SeenText } from './FileReader.ts'
import { TextSoFar } from './TextSoFar.ts'

/** In the header of the old Word format: the document is encrypted. */
const ENCRYPTED = 0x0100
const SECTOR = 512

/** Text of an old Word document. */
export async function readDoc(bytes: Uint8Array): Promise<SeenText> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // Where the stream lies in one piece, as programs write it: right behind the header of the compound file.
  if (whole.length > SECTOR + 12 && whole.readUInt16LE(SECTOR) === 0xa5ec && (whole.readUInt16LE(SECTOR + 10) & ENCRYPTED) !== 0) {
    throw new CannotShow('文件有密码')
  }
  const document = await new WordExtractor().extract(whole)
  const text = new TextSoFar()
  text.add(document.getBody().replaceAll('\u0007', '\t'))
  return { text: text.text, isCut: text.isFull }
}
