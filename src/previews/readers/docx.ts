import { readXml } from '../../notices/readers/xlsx/readXml.ts'
import type { SeenText } from './FileReader.ts'
import { opened } from './opened.ts'
import { TextSoFar } from './TextSoFar.ts'

/** Text of a Word document; what was struck out under revision is not part of it. */
export function readDocx(bytes: Uint8Array): SeenText {
  const text = new TextSoFar()
  /** Word writes a text box twice: as it is, and for programs that do not know it. */
  let fallback = 0
  let inText = false
  const archive = opened(bytes)
  readXml(archive, 'word/document.xml', {
    open(name) {
      if (name === 'Fallback') fallback += 1
      inText = name === 't' && fallback === 0
      if (name === 'tab') text.add('\t')
      if (name === 'br' || name === 'cr') text.add('\n')
    },
    text(piece) {
      if (inText) text.add(piece)
    },
    close(name) {
      if (name === 'Fallback') fallback -= 1
      if (name === 't') inText = false
      if (name === 'p' && fallback === 0) text.add('\n')
    },
  })
  return { text: text.text, isCut: text.isFull }
}
