import { describe, expect, it } from 'vitest'
import { readCsv } from './csv.ts'
import { UnreadableFile } from './UnreadableFile.ts'

const read = (text: string) => readCsv('表.csv', new TextEncoder().encode(text)).rows

/** 单位,答案 / 甲镇,是 in GB18030. */
const GB18030 = Uint8Array.from([0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0xb4, 0xf0, 0xb0, 0xb8, 0x0a, 0xbc, 0xd7, 0xd5, 0xf2, 0x2c, 0xca, 0xc7])

describe('readCsv', () => {
  it('reads quoted cells with separators, quotes and line ends inside', () => {
    expect(read('单位,说明\r\n甲镇,"缺""传真"",\n未补"\r\n乙镇,\r\n')).toEqual([
      { number: 1, cells: ['单位', '说明'] },
      { number: 2, cells: ['甲镇', '缺"传真",\n未补'] },
      { number: 4, cells: ['乙镇', ''] },
    ])
  })

  it.each([
    ['a comma', '甲,乙\n1,2'],
    ['a semicolon', '甲;乙\n1;2'],
    ['a tab', '甲\t乙\n1\t2'],
  ])('finds %s as separator', (_, text) => {
    expect(read(text).map(({ cells }) => cells)).toEqual([
      ['甲', '乙'],
      ['1', '2'],
    ])
  })

  it('leaves out empty rows and keeps the numbers of the others', () => {
    expect(read('甲,乙\n\n,,\n1,2').map(({ number }) => number)).toEqual([1, 4])
  })

  it('drops the mark of UTF-8', () => {
    expect(read('\uFEFF单位,答案')[0]!.cells).toEqual(['单位', '答案'])
  })

  it('reads what Excel calls Unicode text', () => {
    const text = '甲\t乙\n'
    const units = Array.from(text, (_, index) => text.charCodeAt(index))
    const utf16 = Uint8Array.from([0xff, 0xfe, ...units.flatMap((unit) => [unit & 255, unit >> 8])])
    expect(readCsv('表.txt', utf16).rows[0]!.cells).toEqual(['甲', '乙'])
  })

  it('reads GB18030 that does not say so', () => {
    expect(readCsv('表.csv', GB18030).rows.map(({ cells }) => cells)).toEqual([
      ['单位', '答案'],
      ['甲镇', '是'],
    ])
  })

  it('refuses bytes that are no text', () => {
    expect(() => readCsv('表.csv', Uint8Array.from([0x80, 0x00, 0xff, 0xff]))).toThrow(UnreadableFile)
  })

  it('says in which line a quote stays open', () => {
    try {
      read('甲\n"乙')
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ name: 'UnreadableFile', line: 2, message: '引号没有结束' })
    }
  })

  it('refuses a cell, a row and a table that are too large', () => {
    expect(() => read('一'.repeat(32_768))).toThrow('文字太长')
    expect(() => read(','.repeat(300))).toThrow('列')
    expect(() => read('1\n'.repeat(300_001))).toThrow('行')
  })
})
