import { describe, expect, it } from 'vitest'
import { nearest, suggest } from './nearest.ts'
import { camelCase, choiceFrom, namesFrom, numberFrom, percentFrom, ratioFrom, truthFrom } from './words.ts'

describe('words', () => {
  it('reads numbers in the form that is stored', () => {
    expect(['1.10', '38/3', '4/2', '-0', '五', '', '1e3', '9'.repeat(31)].map(numberFrom)).toEqual([
      '1.1',
      '38/3',
      '2',
      '0',
      null,
      null,
      null,
      null,
    ])
  })

  it('reads percentages, and ratios from them', () => {
    expect(['20 %', '20%', '12.5 ％', '20', '1/3 %'].map(percentFrom)).toEqual(['20', '20', '12.5', null, '1/3'])
    expect(['20 %', '0.5', '1/3 %', '百'].map(ratioFrom)).toEqual(['0.2', '0.5', '1/300', null])
  })

  it('reads yes and no in either language, as the schema offers them', () => {
    expect(['true', '是', 'false', '否', 'yes', 'toString'].map(truthFrom)).toEqual([true, true, false, false, undefined, undefined])
  })

  it('reads names in a row and grades that are left open', () => {
    expect(namesFrom('甲、乙，丙;丁\n 戊、')).toEqual(['甲', '乙', '丙', '丁', '戊'])
    expect(choiceFrom('合格或不合格', ['合格', '不合格'])).toEqual(['合格', '不合格'])
    expect(choiceFrom('合格或不合格', ['合格或不合格'])).toEqual(['合格或不合格'])
    expect(camelCase('when-not-drawn')).toBe('whenNotDrawn')
  })

  it('suggests what a slip of the pen meant, and otherwise advises', () => {
    expect(nearest('standrad', ['standard', 'method', 'start'])).toEqual(['standard'])
    expect(nearest('x'.repeat(100), ['x'])).toEqual([])
    expect(suggest('甲', ['完全不同'], '另想办法')).toBe('另想办法')
  })
})
