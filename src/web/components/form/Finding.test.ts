import { describe, expect, it } from 'vitest'
import { afterFound, asking, beginFinding } from './Finding.ts'

describe('a field that looks for something', () => {
  it('keeps what was typed on while the page came to what was asked for before', () => {
    const typing = { ...asking(beginFinding(''), '公开'), text: '公开指' }
    expect(afterFound(typing, '公开')).toEqual({ text: '公开指', asked: ['公开'] })
  })

  it('keeps it through several askings that are answered one after the other', () => {
    const typing = { ...asking(asking(beginFinding(''), '公'), '公开'), text: '公开指南' }
    const first = afterFound(typing, '公')
    expect(first.text).toBe('公开指南')
    expect(afterFound(first, '公开')).toEqual({ text: '公开指南', asked: ['公开'] })
  })

  it('takes what was cleared elsewhere, and what going back leads to', () => {
    const found = afterFound({ ...asking(beginFinding(''), '公开'), text: '公开' }, '公开')
    const cleared = afterFound(found, '')
    expect(cleared.text).toBe('')
    expect(afterFound(cleared, '公开').text).toBe('公开')
  })
})
