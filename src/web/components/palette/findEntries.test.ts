import { describe, expect, it } from 'vitest'
import { findEntries, type Destination } from './findEntries.ts'

const to = (kind: Destination['kind'], name: string, of: string, number = '', under = ''): Destination => ({
  id: `${kind} ${name} ${of}`,
  kind,
  name,
  number,
  under,
  of,
  go: () => undefined,
})

const all = [
  to('command', '大字显示', ''),
  to('programme', '昌宁县2020年度考核', 'a'),
  to('row', '政府信息公开指南', 'a', '7', '乡镇评分表'),
  to('row', '公开指南更新', 'b', '17', '部门评分表'),
  to('unit', '指南乡', 'b', '', '乡镇'),
]

const names = (text: string, atHand?: string) => findEntries(all, text, atHand).map(({ name }) => name)

describe('findEntries', () => {
  it('offers commands and programmes before anything is written', () => {
    expect(names('')).toEqual(['大字显示', '昌宁县2020年度考核'])
  })

  it('puts names that begin with the words first, and those of the programme at hand before all others', () => {
    expect(names('指南')).toEqual(['指南乡', '政府信息公开指南', '公开指南更新'])
    expect(names('指南', 'a')).toEqual(['政府信息公开指南', '指南乡', '公开指南更新'])
    expect(names('指南', 'b')).toEqual(['指南乡', '公开指南更新', '政府信息公开指南'])
  })

  it('finds a website by its host in any case, and its columns first while it is at hand', () => {
    const sites = [to('site', '县政府网站', 's', '', 'www.example.gov.cn'), to('column', '指南', 's', '', '政务公开 · 县政府网站')]
    const found = (text: string, atHand?: string) => findEntries([...all, ...sites], text, atHand).map(({ name }) => name)
    expect(found('WWW.Example')).toEqual(['县政府网站'])
    expect(found('指南', 's')[0]).toBe('指南')
    expect(found('指南', 'a')[0]).toBe('政府信息公开指南')
  })

  it('finds a row by its number, and by words in any place', () => {
    expect(names('7')).toEqual(['政府信息公开指南', '公开指南更新'])
    expect(names('部门 指南')).toEqual(['公开指南更新'])
  })
})
