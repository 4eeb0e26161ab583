import { describe, expect, it } from 'vitest'
import { programme } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import { dates } from './dates.ts'

describe('dates', () => {
  it('accepts a stage of one day and one without an end', () => {
    const stages = [
      { name: '自查', from: '2020-12-14', to: '2020-12-14' },
      { name: '抽查', from: '2020-12-21' },
    ]
    expect(findings(dates, programme({ stages }))).toEqual([])
  })

  it('names the stage that ends before it begins (SH-09)', () => {
    const stages = [{ name: '自查', from: '2020-12-18', to: '2020-12-14' }]
    expect(findings(dates, programme({ stages }))).toEqual([
      'error dates-reversed stages.0.to: 阶段“自查”从2020-12-18到2020-12-14，结束早于开始',
    ])
  })
})
