import { describe, expect, it } from 'vitest'
import { NoticeIndex } from './NoticeIndex.ts'

const NOTICE = '一、未公开扣2分。\n\n二、指南\n 要素不齐\t全项扣0.5分，未公开扣2分。三、其他……'
const found = (words: string, after?: number) => new NoticeIndex(NOTICE).find(words, after).map(({ from, to }) => NOTICE.slice(from, to))

describe('NoticeIndex', () => {
  it('finds words across line breaks and blanks', () => {
    expect(found('指南要素不齐全项扣0.5分')).toEqual(['指南\n 要素不齐\t全项扣0.5分'])
  })

  it('finds the occurrence after a place, and the first when there is none after', () => {
    const index = new NoticeIndex(NOTICE)
    const [first] = index.find('未公开扣2分')
    const [second] = index.find('未公开扣2分', 10)
    expect([first?.from, second?.from]).toEqual([2, NOTICE.lastIndexOf('未公开')])
    expect(index.find('未公开扣2分', NOTICE.length)).toEqual([first])
  })

  it('finds words with an ellipsis piece by piece', () => {
    expect(found('未公开扣2分……未公开扣2分')).toEqual(['未公开扣2分', '未公开扣2分'])
  })

  it('finds nothing where the words do not stand', () => {
    expect(found('没有这句话')).toEqual([])
  })
})
