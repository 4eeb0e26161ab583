import { describe, expect, it } from 'vitest'
import { codeFromTyped, newCode } from './code.ts'

describe('codeFromTyped', () => {
  it('reads a code however it is typed', () => {
    const code = newCode()
    const typed = [code, code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `, code.replaceAll('-', '—')]
    const wide = [...code].map((sign) => (sign === '-' ? '－' : String.fromCodePoint(sign.codePointAt(0)! + 0xfee0))).join('')
    for (const text of [...typed, wide]) expect(codeFromTyped(text)).toBe(code)
  })

  it('knows what no code can be', () => {
    for (const text of ['', 'ABCD', `${newCode()}X`, 'OOOO-IIII-0000-1111', '一'.repeat(16)]) expect(codeFromTyped(text)).toBeNull()
  })
})
