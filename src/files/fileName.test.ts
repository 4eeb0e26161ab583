import { describe, expect, it } from 'vitest'
import { fileName } from './fileName.ts'

describe('fileName', () => {
  it.each([
    { given: '报告.pdf', kept: '报告.pdf' },
    { given: 'C:\\Users\\王\\报告.pdf', kept: '报告.pdf' },
    { given: '../../etc/报告.pdf', kept: '报告.pdf' },
    { given: '精选\u202Efdp.exe', kept: '精选fdp.exe' },
    { given: ' 报告\0.pdf ', kept: '报告.pdf' },
  ])('keeps $kept', ({ given, kept }) => {
    expect(fileName(given)).toBe(kept)
  })

  it('refuses a name with nothing in it, and one that is a page long', () => {
    expect(() => fileName('folder/')).toThrow('没有名称')
    expect(() => fileName('..')).toThrow('没有名称')
    expect(() => fileName('长'.repeat(201))).toThrow('改短文件名')
  })
})
