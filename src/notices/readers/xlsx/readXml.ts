import { SaxesParser } from 'saxes'
import { UnreadableFile } from '../UnreadableFile.ts'
import type { Archive } from './Archive.ts'

/** What a reader of one part wants to hear; names come without their prefix. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

const DEEPEST = 64

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/** Reads one part of the package as a stream of elements; a document type, which no office program writes, is refused. */
export function readXml(archive: Archive, member: string, listener: XmlListener): void {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  const refuse = () => {
    throw new UnreadableFile('文件里的表格数据损坏', '用表格软件打开后另存为 .xlsx 再试')
  }
  let depth = 0
  parser.on('error', refuse)
  parser.on('doctype', refuse)
  parser.on('opentag', ({ name, attributes }) => {
    if ((depth += 1) > DEEPEST) refuse()
    listener.open?.(local(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    listener.close?.(local(name))
  })
  parser.on('text', (text) => listener.text?.(text))
  parser.on('cdata', (text) => listener.text?.(text))
  const decoder = new TextDecoder()
  archive.unpack(member, (piece) => {
    parser.write(decoder.decode(piece, { stream: true }))
  })
  parser.write(decoder.decode()).close()
}
