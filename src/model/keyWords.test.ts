import { expect, it } from 'vitest'
import { withKeyWords } from './keyWords.ts'

it.each([
  ['缺少 marks', '缺少 分值（marks）'],
  ['有 incidents 就要有 dated', '有 事项（incidents） 就要有 归期日期（dated）'],
  ['title 里有看不见的书写方向控制符', '标题（title） 里有看不见的书写方向控制符'],
  ['grade-names 没有值', '等次名称（grade-names） 没有值'],
])('names the key in Chinese and as the file has it: %s', (said, told) => {
  expect(withKeyWords(said)).toBe(told)
})

it.each([
  '不认识的键“titel”',
  '没有代码是“text”的节点',
  '写 {by: class, table: {…}}',
  '把 card: by-group 移到 programme.yaml 的 result.yaml 里',
  '核对文件 scorecards/card.yaml',
  '分值（marks）不是数',
])('leaves names, paths and YAML as they are: %s', (said) => {
  expect(withKeyWords(said)).toBe(said)
})
