import type { Archive } from '../../notices/readers/xlsx/Archive.ts'
import { readXml } from '../../notices/readers/xlsx/readXml.ts'
import { LIMITS } from '../limits.ts'
import type { SeenText } from './FileReader.ts'
import { opened } from './opened.ts'
import { TextSoFar } from './TextSoFar.ts'

/** Text of slides, in the order in which they are shown. */
export function readPptx(bytes: Uint8Array): SeenText {
  const archive = opened(bytes)
  const slides = slidesOf(archive)
  const text = new TextSoFar()
  for (const [index, part] of slides.slice(0, LIMITS.pages).entries()) {
    text.add(`【第 ${index + 1} 页】\n`)
    let inText = false
    readXml(archive, part, {
      open(name) {
        inText = name === 't'
        if (name === 'br') text.add('\n')
      },
      text(piece) {
        if (inText) text.add(piece)
      },
      close(name) {
        if (name === 't') inText = false
        if (name === 'p') text.add('\n')
      },
    })
    text.add('\n')
    if (text.isFull) break
  }
  return { text: text.text, isCut: text.isFull || slides.length > LIMITS.pages, pages: slides.length }
}

function slidesOf(archive: Archive): readonly string[] {
  const parts = new Map<string, string>()
  readXml(archive, 'ppt/_rels/presentation.xml.rels', {
    open(name, { Id = '', Target = '' }) {
      if (name === 'Relationship') parts.set(Id, Target.startsWith('/') ? Target.slice(1) : `ppt/${Target}`)
    },
  })
  const slides: string[] = []
  readXml(archive, 'ppt/presentation.xml', {
    open(name, attributes) {
      if (name !== 'sldId') return
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      const part = parts.get(relation ?? '')
      if (part !== undefined && archive.has(part)) slides.push(part)
    },
  })
  return slides
}
