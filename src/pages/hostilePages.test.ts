import { describe, expect, it } from 'vitest'
import { readPageText } from './readPage.ts'
import { scanPage } from './scanPage.ts'

const SIZE = 250_000
const filled = (one: string): string => one.repeat(Math.ceil(SIZE / one.length))

describe('a page that is made to keep its reader busy', () => {
  it.each([
    ['rows kept in a script that are never closed', `<script type="text/xml">${filled('<record><![CDATA[')}`],
    ['terms beside each other', `<dl>${filled('<dt>索引号<dd>b')}`],
    ['boxes beside each other', filled('<span>文号：</span>')],
    ['cells beside each other', `<table><tr>${filled('<td>索引号</td>')}`],
    ['spaces', `<p>${filled(' ')}`],
    ['boxes in boxes', filled('<div>')],
    ['lists in lists', filled('<ul><li>')],
    ['years', `<p>${filled('2019 年 ')}`],
    ['labels', `<p>${filled('来 源 ')}`],
    ['data that never ends', `<script>${filled('[{')}`],
  ])('is read in the time of others: %s', (_, text) => {
    const begun = performance.now()
    readPageText(text, { address: 'http://www.example.gov.cn/', readOn: '2026-01-01' })
    scanPage(text, 'http://www.example.gov.cn/')
    expect(performance.now() - begun).toBeLessThan(5000)
  })

  it('is read in the time of others, however many cells a row has', () => {
    const cells = '<td>索引号：</td><td>' + 'a'.repeat(60) + '</td>'
    const begun = performance.now()
    readPageText(`<table><tr>${cells.repeat(20_000)}`, { address: 'http://www.example.gov.cn/', readOn: '2026-01-01' })
    expect(performance.now() - begun).toBeLessThan(5000)
  })

  it('is read in the time of others, however many links stand in links that nobody closed', () => {
    const row = `<li><a href="/a/1.html">${'2024年来源：</p>'.repeat(130)}</a> ${'2024年来源：</p>'.repeat(130)}</li>`
    const begun = performance.now()
    readPageText(`<ul>${row.repeat(300)}`, { address: 'http://www.example.gov.cn/', readOn: '2026-01-01' })
    expect(performance.now() - begun).toBeLessThan(5000)
  })
})
