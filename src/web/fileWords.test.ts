import { expect, it } from 'vitest'
import { sizeInWords, typeInWords } from './fileWords.ts'

it('calls types and sizes as people do', () => {
  expect(['application/pdf', 'image/png', 'application/x-7z-compressed', 'application/octet-stream'].map(typeInWords)).toEqual([
    'PDF',
    '图片',
    '压缩包',
    '其他',
  ])
  expect([7, 2048, 20_480, 5_242_880].map(sizeInWords)).toEqual(['7 字节', '2.0 KB', '20 KB', '5.0 MB'])
})
