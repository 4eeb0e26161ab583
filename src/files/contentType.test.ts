import { describe, expect, it } from 'vitest'
import { contentType } from './contentType.ts'

const hex = (text: string) => Buffer.from(text, 'hex')

describe('contentType', () => {
  it.each([
    { bytes: Buffer.from('%PDF-1.7\n'), type: 'application/pdf' },
    { bytes: Buffer.concat([hex('504b0304'), Buffer.from('……[Content_Types].xml……word/document.xml')]), type: /wordprocessingml/ },
    { bytes: Buffer.concat([hex('504b0304'), Buffer.from('……OFD.xml')]), type: 'application/ofd' },
    { bytes: Buffer.concat([hex('504b0304'), Buffer.from('……照片.jpg')]), type: 'application/zip' },
    { bytes: Buffer.concat([hex('d0cf11e0a1b11ae1'), Buffer.from('WordDocument', 'utf16le')]), type: 'application/msword' },
    { bytes: hex('ffd8ffe000104a464946'), type: 'image/jpeg' },
    { bytes: Buffer.from('政务公开'), type: 'text/plain' },
    { bytes: hex('d5fecef1b9abbfaa'), type: 'text/plain' },
    { bytes: Buffer.from('政务公开').subarray(0, 10), type: 'text/plain' },
    { bytes: hex('7f454c460201010000'), type: 'application/octet-stream' },
  ])('tells $type by the bytes', ({ bytes, type }) => {
    expect(contentType(bytes)).toMatch(type)
  })
})
