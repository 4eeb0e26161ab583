import { describe, expect, it } from 'vitest'
import { programme } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import type { CitedDocument } from '../../model/Programme.ts'
import { issuedOrder } from './issuedOrder.ts'

function found(...cites: CitedDocument[]): string[] {
  const sample = programme()
  return findings(issuedOrder, { ...sample, notice: { ...sample.notice, issued: '2021-01-07', cites } })
}

describe('issuedOrder', () => {
  it('accepts documents of the same year and earlier, and documents that do not say when', () => {
    expect(found({ title: '要点', number: '国办发〔2021〕12号' }, { title: '条例', issued: '2019-04-03' }, { title: '办法' })).toEqual([])
  })

  it('warns of a notice dated before what it cites (SZ-01)', () => {
    expect(found({ title: '要点', issued: '2021-04-09' }, { title: '方案', number: '随政办发［2022］3号' })).toEqual([
      'warning issued-before-cited notice.cites.0.issued: 通知印发于2021-01-07，引用的《要点》却是2021-04-09的',
      'warning issued-before-cited notice.cites.1.number: 通知印发于2021-01-07，引用的《方案》却是2022年的',
    ])
  })
})
