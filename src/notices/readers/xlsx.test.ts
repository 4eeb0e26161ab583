import { strToU8, zipSync, type Zippable } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readXlsx } from './xlsx.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const RELATIONS = `${HEAD}<Relationships xmlns="r"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>`
const WORKBOOK = `${HEAD}<workbook xmlns="m" xmlns:r="r"><workbookPr/><sheets><sheet name="答案" sheetId="1" r:id="rId1"/><sheet name="草稿" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>`

interface Parts {
  sheet: string
  after?: string
  texts?: string
  styles?: string
  workbook?: string
}

const book = ({ sheet, after = '', texts, styles, workbook = WORKBOOK }: Parts): Zippable => ({
  'xl/workbook.xml': strToU8(workbook),
  'xl/_rels/workbook.xml.rels': strToU8(RELATIONS),
  'xl/worksheets/sheet1.xml': strToU8(`${HEAD}<worksheet xmlns="m"><sheetData>${sheet}</sheetData>${after}</worksheet>`),
  'xl/worksheets/sheet2.xml': strToU8(`${HEAD}<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`),
  ...(texts === undefined ? {} : { 'xl/sharedStrings.xml': strToU8(`${HEAD}<sst>${texts}</sst>`) }),
  ...(styles === undefined ? {} : { 'xl/styles.xml': strToU8(`${HEAD}<styleSheet>${styles}</styleSheet>`) }),
})

const still = () => 0
const read = (parts: Parts) => readXlsx(zipSync(book(parts)), still)
const cells = (parts: Parts) => read(parts)[0]!.rows.map((row) => row.cells)

describe('readXlsx', () => {
  it('reads shared and inline texts, numbers, truth values and formula results', () => {
    const sheet = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>甲</t><r><t>镇</t></r></is></c></row>
      <row r="3"><c r="A3"><v>0.30000000000000004</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="str"><f>A1</f><v>单位</v></c><c r="D3" t="e"><v>#N/A</v></c></row>`
    const texts = '<si><r><t>单</t></r><r><t xml:space="preserve">位 </t></r><rPh sb="0" eb="1"><t>dān</t></rPh></si>'
    expect(read({ sheet, texts })).toEqual([
      {
        name: '答案',
        rows: [
          { number: 1, cells: ['单位', '', '甲镇'] },
          { number: 3, cells: ['0.3', 'TRUE', '单位', '#N/A'] },
        ],
      },
    ])
  })

  it('shows dates, times and percentages as a person sees them', () => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="165" formatCode="[Red]0.00"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="9"/><xf numFmtId="165"/></cellXfs>`
    const values = [
      [1, '44181'],
      [2, '44181'],
      [3, '44181.4375'],
      [4, '0.85'],
      [5, '2.5'],
      [1, '1'],
      [1, '61'],
    ] as const
    const sheet = `<row>${values.map(([style, value]) => `<c s="${style}"><v>${value}</v></c>`).join('')}</row>`
    expect(cells({ sheet, styles })).toEqual([['2020-12-16', '2020-12-16', '2020-12-16 10:30', '85%', '2.5', '1900-01-01', '1900-03-01']])
  })

  it('knows the calendar of 1904', () => {
    const sheet = '<row><c s="0"><v>42719</v></c></row>'
    const workbook = WORKBOOK.replace('<workbookPr/>', '<workbookPr date1904="1"/>')
    expect(cells({ sheet, workbook, styles: '<cellXfs><xf numFmtId="14"/></cellXfs>' })).toEqual([['2020-12-16']])
  })

  it('gives all rows of a merged cell its text', () => {
    const sheet = `<row r="1"><c r="A1" t="str"><v>甲镇</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"/><c r="B2"><v>2</v></c></row>`
    expect(cells({ sheet, after: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>' })).toEqual([
      ['甲镇', '1'],
      ['甲镇', '2'],
    ])
  })

  it.each<[string, Parts, string]>([
    ['a document type', { sheet: '', texts: '<!DOCTYPE x [<!ENTITY a "aaaa">]><si/>' }, '损坏'],
    ['an unknown entity', { sheet: '<row><c t="str"><v>&lol;</v></c></row>' }, '损坏'],
    ['elements without end', { sheet: '<row>'.repeat(100) }, '损坏'],
    ['too many columns', { sheet: '<row><c r="ZZ1"><v>1</v></c></row>' }, '列'],
    ['too many rows', { sheet: '<row><c><v>1</v></c></row>'.repeat(300_001) }, '行'],
  ])('refuses %s', (_, parts, message) => {
    expect(() => read(parts)).toThrow(message)
  })

  it('does not fill a merged range beyond the rows that exist', () => {
    const sheet = '<row><c r="A1"><v>1</v></c></row>'
    const rows = cells({ sheet, after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toHaveLength(256)
  })

  it('stops at a text that unpacks without end', () => {
    const bomb = zipSync({ ...book({ sheet: '' }), 'xl/sharedStrings.xml': new Uint8Array(210_000_000).fill(32) })
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(() => readXlsx(bomb, still)).toThrow('解开后太大')
  }, 30_000)

  it('stops when it takes too long', () => {
    let now = 0
    expect(() => readXlsx(zipSync(book({ sheet: '' })), () => (now += 61_000))).toThrow('时间太长')
  })

  it.each([
    ['an old .xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), '.xls'],
    ['an empty file', new Uint8Array(), '损坏'],
    ['a cut file', zipSync(book({ sheet: '' })).subarray(0, 300), '损坏'],
    ['another archive', zipSync({ 'a.txt': strToU8('a') }), '不是 .xlsx'],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => readXlsx(bytes, still)).toThrow(message)
  })

  it('never throws anything else, whatever byte is damaged', () => {
    const whole = zipSync(book({ sheet: '<row><c t="s"><v>0</v></c></row>', texts: '<si><t>甲</t></si>' }))
    for (let at = 0; at < whole.length; at += 1) {
      const damaged = whole.slice()
      damaged[at] = (damaged[at] ?? 0) ^ 0xff
      try {
        readXlsx(damaged, still)
      } catch (error) {
        expect(error).toMatchObject({ name: 'UnreadableFile' })
      }
    }
  })
})
