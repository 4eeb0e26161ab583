import { describe, expect, it } from 'vitest'
import { line, programmeOf, scoredLeaf } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import { onceLines } from './onceLines.ts'

const lines = [line({ code: 'a', each: 'circulars' }), line({ code: 'b', each: 'circulars' }), line({ code: 'c' })]
const found = (...once: string[][]) => findings(onceLines, programmeOf([scoredLeaf('1', '100', { lines })], { once }))

describe('onceLines', () => {
  it('accepts lines that go through rows', () => {
    expect(found(['a', 'b'])).toEqual([])
  })

  it('refuses unknown lines, lines without rows and a line alone', () => {
    expect(found(['a', 'b'], ['x', 'c'], ['a'])).toEqual([
      'error once-unknown once.1: once 里的“x”不是任何一条线的代码',
      'error once-without-each once.1: once 里的“c”不是逐行计的线，无法按行编号判断是否同一事由',
      'error once-single once.2: once 的第3组只有一条线，没有可以重复的',
    ])
  })
})
