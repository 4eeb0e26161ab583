import { LIMITS } from '../limits.ts'
import { UnreadableFile } from '../UnreadableFile.ts'
import type { Archive } from './Archive.ts'
import { lookOf, type NumberLook } from './cellText.ts'
import { readXml } from './readXml.ts'

/** What the sheets of a workbook share. 工作簿 */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly part: string }[]
  readonly texts: readonly string[]
  /** By style number. */
  readonly looks: readonly NumberLook[]
  readonly since1904: boolean
}

const HOME = 'xl/'
const isTrue = (text: string | undefined) => text === '1' || text === 'true'

/** Parts by relation id, relative to the workbook or to the package. */
function relations(archive: Archive): ReadonlyMap<string, string> {
  const parts = new Map<string, string>()
  readXml(archive, 'xl/_rels/workbook.xml.rels', {
    open(name, { Id = '', Target = '' }) {
      if (name === 'Relationship') parts.set(Id, Target.startsWith('/') ? Target.slice(1) : HOME + Target)
    },
  })
  return parts
}

function sharedTexts(archive: Archive): readonly string[] {
  const texts: string[] = []
  if (!archive.has('xl/sharedStrings.xml')) return texts
  let text = ''
  let inText = false
  /** 拼音指南: how to read the characters, not part of them. */
  let inPhonetic = false
  readXml(archive, 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') text = ''
      if (name === 't') inText = !inPhonetic
      if (name === 'rPh') inPhonetic = true
    },
    text(piece) {
      if (inText) text += piece
    },
    close(name) {
      if (name === 't') inText = false
      if (name === 'rPh') inPhonetic = false
      if (name === 'si') texts.push(text)
    },
  })
  return texts
}

function looksOf(archive: Archive): readonly NumberLook[] {
  const looks: NumberLook[] = []
  if (!archive.has('xl/styles.xml')) return looks
  const patterns = new Map<number, string>()
  let inCells = false
  readXml(archive, 'xl/styles.xml', {
    open(name, { numFmtId, formatCode }) {
      if (name === 'numFmt') patterns.set(Number(numFmtId), formatCode ?? '')
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) looks.push(lookOf(Number(numFmtId ?? 0), patterns.get(Number(numFmtId))))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return looks
}

/** Reads what the sheets need before they can be read; hidden sheets are not the office's table. */
export function readWorkbook(archive: Archive): Workbook {
  if (!archive.has('xl/workbook.xml') || !archive.has('xl/_rels/workbook.xml.rels')) {
    throw new UnreadableFile('这个压缩包不是 .xlsx 工作簿', '用表格软件打开后另存为 .xlsx 再试')
  }
  const parts = relations(archive)
  const sheets: { name: string; part: string }[] = []
  let since1904 = false
  readXml(archive, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') since1904 = isTrue(attributes['date1904'])
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      const part = parts.get(relation ?? '')
      if (part !== undefined && archive.has(part)) sheets.push({ name: attributes['name'] ?? '', part })
    },
  })
  if (sheets.length > LIMITS.sheets) throw new UnreadableFile(`超过 ${LIMITS.sheets} 个工作表`, '只留下要导入的工作表，另存后再试')
  return { sheets, texts: sharedTexts(archive), looks: looksOf(archive), since1904 }
}
