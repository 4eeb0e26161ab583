import { describe, expect, it } from 'vitest'
import { nameOfPasted } from './pastedFiles.ts'

describe('nameOfPasted', () => {
  it('calls a screenshot after the moment in Beijing at which it was pasted', () => {
    expect(nameOfPasted({ name: 'image.png', type: 'image/png' }, '2026-11-22T05:04:09.123Z')).toBe('截图 2026-11-22 130409.png')
    expect(nameOfPasted({ name: '', type: 'image/jpeg' }, '2026-11-22T17:04:09.123Z')).toBe('截图 2026-11-23 010409.jpg')
  })

  it('leaves a file that was copied in a folder its name', () => {
    expect(nameOfPasted({ name: '制度.pdf', type: 'application/pdf' }, '2026-11-22T05:04:09.123Z')).toBe('制度.pdf')
  })
})
