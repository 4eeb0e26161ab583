import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fileKindOf } from './fileKindOf.ts'

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))))
const ZIP = 'PK\u0003\u0004'

it.each([
  ['pdf', bytes('%PDF-1.7\n%\u00e2')],
  ['pdf', bytes('\ufeff\n\n%PDF-1.4')],
  ['old-office', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [0, 0])],
  ['office', bytes(ZIP, [20, 0, 6, 0, 8, 0], '....[Content_Types].xml')],
  ['office', bytes(ZIP, [20, 0], '....xl/workbook.xml')],
  ['ofd', bytes(ZIP, [20, 0], '....OFD.xml')],
  ['zip', bytes(ZIP, [20, 0], '....附件.txt')],
  [
    'zip',
    bytes(
      'PK\u0005\u0006',
      Array.from({ length: 18 }, () => 0),
    ),
  ],
  ['rar', bytes('Rar!\u001a\u0007\u0001')],
  ['7z', bytes([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
  ['rtf', bytes('{\\rtf1\\ansi')],
  ['image', bytes([0xff, 0xd8, 0xff, 0xe0])],
  ['page', bytes('\n<!DOCTYPE html PUBLIC><title>404')],
  ['page', bytes('\ufeff<html><body>')],
  ['page', bytes('<!-- by the server --><HTML>')],
  ['page', bytes('<script>location.href="/"</script>')],
  ['text', bytes('序号,名称\n1,甲')],
  ['text', bytes('文件不存在')],
  ['unknown', bytes([1, 0, 2, 3])],
  ['text', bytes('')],
] as const)('A file is recognised by its bytes as %s', (kind, file) => {
  expect(fileKindOf(file)).toBe(kind)
})

it('Any bytes are something', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (any) => typeof fileKindOf(any) === 'string'))
})

it('A beginning made of comments takes no longer than another', () => {
  const begun = performance.now()
  fileKindOf(Buffer.from('<!--'.repeat(5000)))
  fileKindOf(Buffer.from('<!-- -->'.repeat(5000)))
  fileKindOf(Buffer.from(' '.repeat(20_000)))
  expect(performance.now() - begun).toBeLessThan(500)
})
