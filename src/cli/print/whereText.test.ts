import { describe, expect, it } from 'vitest'
import { whereText } from './whereText.ts'

const stated = {
  receipt: { facts: 'a' },
  results: {
    results: [
      { unit: '示例县青溪镇', root: { code: 'result', children: [{ code: '7', points: { range: ['1', '2'] } }] } },
      { unit: '示例县云岭乡', total: { range: ['9', '9'] } },
    ],
    standings: [{ unit: '示例县青溪镇', place: { best: 1 } }],
  },
}

describe('whereText', () => {
  it.each([
    [['receipt', 'facts'], '答案、事项或人工裁定'],
    [['programme', 'hash'], '方案的规则或口径'],
    [['results', 'results', 0, 'root', 'children', 0, 'points', 'range', 0], '“示例县青溪镇”的“7”的得分'],
    [['results', 'results', 1, 'total', 'range', 1], '“示例县云岭乡”的总分'],
    [['results', 'standings', 0, 'place', 'best'], '“示例县青溪镇”的名次'],
    [['results', 'standings', 0, 'unheard'], '“示例县青溪镇”的结果'],
    [['receipt', 'unheard'], '回执'],
  ])('says what stands at %j', (path, words) => {
    expect(whereText(stated, path)).toBe(words)
  })
})
