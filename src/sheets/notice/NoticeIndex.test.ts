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

  it('looks behind another place first where the words do not follow', () => {
    const index = new NoticeIndex('甲项内容。乙项内容。甲项内容。丙')
    expect(index.find('甲项内容', 11, 3).map(({ from }) => from)).toEqual([10])
    expect(index.find('甲项内容', 12, 3).map(({ from }) => from)).toEqual([10])
    expect(index.find('甲项内容', 12, 12).map(({ from }) => from)).toEqual([0])
  })

  it('is not led astray by the kind of punctuation, nor by quotation marks', () => {
    const index = new NoticeIndex('“双随机、一公开”,要素(全部)齐备;及时公开')
    expect(index.find('双随机，一公开，要素（全部）齐备；及时公开')).toHaveLength(1)
  })

  it('recognises words of which a scan lost or changed a character', () => {
    const scanned = '前言。推进主管领城公共企事业单位信公开工作,组织编制目录并对外公布。后语'
    const [place] = new NoticeIndex(scanned).find('推进主管领域公共企事业单位信息公开工作，组织编制目录并对外公布')
    expect(scanned.slice(place?.from, place?.to)).toBe('推进主管领城公共企事业单位信公开工作,组织编制目录并对外公布')
  })

  it('finds sentences that a flattened table has torn apart', () => {
    const index = new NoticeIndex('编制公开指南。\n核实网站公开情况\n查阅文件资料\n每年更新一次。\n二、其他')
    expect(index.find('编制公开指南。每年更新一次。')).toHaveLength(2)
  })

  it('finds nothing where the words do not stand', () => {
    expect(found('没有这句话')).toEqual([])
  })
})
