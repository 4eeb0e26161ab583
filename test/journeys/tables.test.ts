import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { isolatedReader } from '../../src/notices/isolated/isolatedReader.ts'
import { writeXlsx } from '../../src/notices/writers/xlsx.ts'

describe('the built reader of tables', () => {
  it('reads a workbook in a process of its own', async () => {
    const bytes = await writeXlsx([{ name: '单位', head: ['名称'], rows: [['示例县财政局']], widths: [20] }])
    const [table] = await isolatedReader()('单位.xlsx', bytes)
    expect(table?.rows.map(({ cells }) => cells)).toEqual([['名称'], ['示例县财政局']])
  })

  it('refuses a workbook that unpacks without end, and what is none', async () => {
    const read = isolatedReader()
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(210_000_000).fill(32),
    })
    await expect(read('a.xlsx', bomb)).rejects.toMatchObject({ name: 'UnreadableFile' })
    await expect(read('a.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4]))).rejects.toMatchObject({ name: 'UnreadableFile' })
  })
})
