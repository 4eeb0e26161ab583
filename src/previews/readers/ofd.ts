import type { Archive } from '../../notices/readers/xlsx/Archive.ts'
import { readXml } from '../../notices/readers/xlsx/readXml.ts'
import { LIMITS } from '../limits.ts'
import type { SeenText } from './FileReader.ts'
import { opened } from './opened.ts'
import { TextSoFar } from './TextSoFar.ts'

/**
 * Text of an OFD document (GB/T 33190), the format of electronic official papers: the first document of the package, page by page. 版式文件
 *
 * Each piece of text stands at a place of its own; pieces at one height are a line.
 */
export function readOfd(bytes: Uint8Array): SeenText {
  const archive = opened(bytes)
  const root = textsOf(archive, 'OFD.xml', 'DocRoot')[0]?.trim() ?? ''
  const document = resolved('', root)
  const pages: string[] = []
  readXml(archive, document, {
    open(name, { BaseLoc }) {
      if (name === 'Page' && BaseLoc !== undefined) pages.push(resolved(document, BaseLoc))
    },
  })
  const text = new TextSoFar()
  for (const page of pages.slice(0, LIMITS.pages)) {
    if (archive.has(page)) readPage(archive, page, text)
    text.add('\n')
    if (text.isFull) break
  }
  return { text: text.text, isCut: text.isFull || pages.length > LIMITS.pages, pages: pages.length }
}

function readPage(archive: Archive, page: string, text: TextSoFar): void {
  let height: number | null = null
  let inText = false
  readXml(archive, page, {
    open(name, { Boundary = '' }) {
      inText = name === 'TextCode'
      if (name !== 'TextObject') return
      const top = Number(Boundary.trim().split(/\s+/)[1] ?? Number.NaN)
      if (height !== null && !(Math.abs(top - height) < 1)) text.add('\n')
      height = top
    },
    text(piece) {
      if (inText) text.add(piece)
    },
    close() {
      inText = false
    },
  })
}

function textsOf(archive: Archive, part: string, element: string): readonly string[] {
  const found: string[] = []
  let inside = false
  readXml(archive, part, {
    open(name) {
      inside = name === element
      if (inside) found.push('')
    },
    text(piece) {
      if (inside) found.push((found.pop() ?? '') + piece)
    },
    close() {
      inside = false
    },
  })
  return found
}

/** A place in the package: from its root, or beside the part that names it. */
function resolved(from: string, place: string): string {
  const parts = place.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of place.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
