import { readXml } from '../../notices/readers/xlsx/readXml.ts'
import type { SeenText } from './FileReader.ts'
import { opened } from './opened.ts'
import { TextSoFar } from './TextSoFar.ts'

/** Text of an OpenDocument file, a table's cells one after the other. */
export function readOdf(bytes: Uint8Array): SeenText {
  const text = new TextSoFar()
  let depth = 0
  let inCell = false
  readXml(opened(bytes), 'content.xml', {
    open(name) {
      if (name === 'p' || name === 'h') depth += 1
      if (name === 'table-cell') inCell = true
      if (name === 'tab' || name === 's') text.add(' ')
    },
    text(piece) {
      if (depth > 0) text.add(piece)
    },
    close(name) {
      if (name === 'p' || name === 'h') {
        depth -= 1
        text.add(inCell ? ' ' : '\n')
      }
      if (name === 'table-cell') {
        inCell = false
        text.add('\t')
      }
      if (name === 'table-row') text.add('\n')
    },
  })
  return { text: text.text, isCut: text.isFull }
}
