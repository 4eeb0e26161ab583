import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodePage } from './decodePage.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0))
/** 政务公开考核评估办公室 */
const GB = latin('\xd5\xfe\xce\xf1\xb9\xab\xbf\xaa\xbf\xbc\xba\xcb\xc6\xc0\xb9\xc0\xb0\xec\xb9\xab\xca\xd2')
const inGb = (before: string) => Uint8Array.from([...latin(before), ...GB])
const CHINESE = '政务公开考核评估办公室'

describe('decodePage', () => {
  it.each(['gb2312', 'GBK', 'gb18030', 'x-gbk', 'cp936', 'GB_2312-80', 'chinese', 'hz-gb-2312'])(
    'reads what is labelled %s as GB18030',
    (label) => {
      expect(decodePage(inGb(`<meta charset="${label}">`))).toMatchObject({ charset: 'gb18030', how: 'meta', wrongLabel: null })
      expect(decodePage(GB, `text/html; charset=${label}`)).toEqual({ text: CHINESE, charset: 'gb18030', how: 'header', wrongLabel: null })
    },
  )

  it('reads characters that GB2312 has not and GB18030 has in two and four bytes', () => {
    expect(decodePage(latin('<meta charset=gb2312>\xe9\x46\x81\x39\xee\x39')).text).toBe('<meta charset=gb2312>镕㐀')
  })

  it('prefers the mark to the header, the header to the meta', () => {
    expect(decodePage(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(CHINESE)]), 'text/html; charset=gbk')).toEqual({
      text: CHINESE,
      charset: 'utf-8',
      how: 'mark',
      wrongLabel: null,
    })
    expect(decodePage(Uint8Array.from([0xff, 0xfe, 0x3f, 0x65]))).toMatchObject({ text: '政', charset: 'utf-16le' })
    expect(decodePage(inGb('<meta charset="utf-8">'), 'text/html;charset="GBK"')).toMatchObject({ charset: 'gb18030', how: 'header' })
  })

  it('does not believe a label that the bytes contradict', () => {
    expect(decodePage(utf8(`<meta charset="gb2312">${CHINESE}`))).toMatchObject({ charset: 'utf-8', how: 'content', wrongLabel: 'gb18030' })
    expect(decodePage(inGb('<meta charset="utf-8">'))).toEqual({
      text: `<meta charset="utf-8">${CHINESE}`,
      charset: 'gb18030',
      how: 'content',
      wrongLabel: 'utf-8',
    })
  })

  it('finds the encoding where nothing says it, or what says it means nothing', () => {
    expect(decodePage(GB)).toMatchObject({ text: CHINESE, how: 'content', wrongLabel: null })
    expect(decodePage(utf8(CHINESE), 'text/html; charset=ISO-8859-1')).toMatchObject({ text: CHINESE, charset: 'utf-8', wrongLabel: null })
    expect(decodePage(GB, 'text/html; charset=klingon')).toMatchObject({ text: CHINESE, charset: 'gb18030' })
    const big5 = latin('\xac\x46\xa9\xb2\xb8\xea\xb0\x54\xa4\xbd\xb6\x7d\xb1\xf8\xa8\xd2'.repeat(4))
    expect(decodePage(big5)).toMatchObject({ charset: 'big5' })
    expect(decodePage(big5).text).toContain('政府資訊公開條例')
  })

  it('trusts the label of two words that could be either', () => {
    expect(decodePage(latin('\xc1\xaa\xcd\xa8'), 'text/html; charset=gbk').text).toBe('联通')
  })

  it('keeps UTF-8 with a broken byte, and a page cut inside a character', () => {
    const text = CHINESE.repeat(30)
    const broken = Uint8Array.from([...utf8(text), 0xe6, 0x20, ...utf8(text)])
    expect(decodePage(broken)).toMatchObject({ charset: 'utf-8', text: `${text}\ufffd ${text}` })
    expect(decodePage(utf8(text).subarray(0, -1))).toMatchObject({ charset: 'utf-8', text: text.slice(0, -1) })
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.option(fc.string()), (bytes, header) => {
        expect(typeof decodePage(bytes, header === null ? null : `text/html; charset=${header}`).text).toBe('string')
      }),
    )
  })
})
