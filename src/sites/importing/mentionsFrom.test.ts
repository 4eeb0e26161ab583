import { describe, expect, it } from 'vitest'
import { mentionsFrom } from './mentionsFrom.ts'

const said = (cell: string) =>
  mentionsFrom(cell).map((one) => (one.kind === 'set' ? `${one.of}:${one.written}` : `${one.kind}:${one.written}`))

describe('mentionsFrom', () => {
  it.each([
    ['政府办', ['name:政府办']],
    ['人社局、医保局', ['name:人社局', 'name:医保局']],
    ['人社局，医保局；教育局', ['name:人社局', 'name:医保局', 'name:教育局']],
    ['县委办（县档案局、县史志办）、教育局', ['name:县委办（县档案局、县史志办）', 'name:教育局']],
    ['牵头单位：发改委；配合单位：住建局', ['name:发改委', 'name:住建局']],
    ['各乡镇、各单位', ['township:各乡镇', 'department:各单位']],
    ['各乡镇各单位', ['township:各乡镇', 'department:各单位']],
    ['各乡镇（街道）和县直各部门', ['township:各乡镇（街道）', 'department:县直各部门']],
    ['政务服务和大数据管理局、各单位', ['name:政务服务和大数据管理局', 'department:各单位']],
    ['人社局、民政局等', ['name:人社局', 'name:民政局', 'open:等']],
    ['公安局、城管局等有执法职权的单位', ['name:公安局', 'name:城管局', 'open:等有执法职权的单位']],
    ['相关单位', ['open:相关单位']],
    ['26个试点领域涉及单位', ['open:26个试点领域涉及单位']],
    ['各有关部门', ['open:各有关部门']],
    ['国有企业', ['name:国有企业']],
    ['高等教育管理局', ['name:高等教育管理局']],
    [`${'长'.repeat(99)}𠮷单位`, [`open:${'长'.repeat(99)}`]],
    ['', []],
    ['、；', []],
  ])('finds in “%s” whom it names (TY-01)', (cell, mentions) => {
    expect(said(cell)).toEqual(mentions)
  })

  it('is not kept busy by a cell of nothing but signs, or spaces', () => {
    const began = performance.now()
    for (let at = 0; at < 100; at++) expect(mentionsFrom(`乡${' '.repeat(4000)}镇`)).toHaveLength(1)
    expect(mentionsFrom(`${'、'.repeat(4000)}）`)).toHaveLength(1)
    expect(performance.now() - began).toBeLessThan(1000)
  })
})
