import { describe, expect, it } from 'vitest'
import { IssueList } from '../../programme/IssueList.ts'
import { readJsonSource } from './readJsonSource.ts'

function read(text: string) {
  const issues = new IssueList()
  const value = readJsonSource('a.json', text, issues)
  return { value, issues: issues.inOrder().map(({ line, column, message }) => `${line}:${column} ${message}`) }
}

describe('readJsonSource', () => {
  it('reads every scalar as text, with its place', () => {
    const { value } = read('{\n  "甲": [1.50, true, "否\\n", null]\n}')
    const list = value?.kind === 'map' ? value.entries.get('甲')! : null
    expect(list!.key).toEqual({ file: 'a.json', line: 2, column: 3 })
    expect(list!.value.kind === 'list' && list!.value.items.map((item) => (item.kind === 'text' ? item.text : item.kind))).toEqual([
      '1.50',
      'true',
      '否\n',
      'nothing',
    ])
  })

  it.each([
    ['{"甲": 1,}', '1:9 键要加双引号'],
    ['{"甲" 1}', '1:6 键后面缺少冒号'],
    ['[1\n2]', '2:1 缺少逗号或 ]'],
    ['"甲', '1:1 引号没有结束'],
    ['[1] 2', '1:5 内容结束之后还有多余的文字'],
    ['{"甲": nul}', '1:7 这里的写法不合 JSON 的规则'],
    ['', '1:1 内容没有写完'],
    ['{"甲": 1, "甲": 2}', '1:10 “甲”写了两遍'],
    ['{"__proto__": 1}', '1:2 “__proto__”不能作键'],
    ['['.repeat(100), '1:66 嵌套超过 64 层'],
  ])('says what is wrong with %s', (text, issue) => {
    expect(read(text).issues).toEqual([issue])
  })

  it('reads a long line in time that grows with its length only', () => {
    const { value } = read(`[${'1,'.repeat(300_000)}1]`)
    expect(value?.kind === 'list' && value.items).toHaveLength(300_001)
  }, 10_000)
})
