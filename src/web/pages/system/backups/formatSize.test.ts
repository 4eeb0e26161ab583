import { expect, it } from 'vitest'
import { formatSize } from './formatSize.ts'

it.each([
  [0, '0 字节'],
  [1_023, '1023 字节'],
  [1_536, '1.5 KB'],
  [157_286_400, '150 MB'],
  [5_368_709_120, '5.0 GB'],
])('shows %d bytes as %s', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text)
})
