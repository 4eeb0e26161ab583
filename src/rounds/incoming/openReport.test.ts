import { describe, expect, it } from 'vitest'
import { Refusal } from '../../model/Refusal.ts'
import { openReport } from './openReport.ts'

function report(weighted: (at: number) => string): string {
  const rows = Array.from({ length: 300 }, (_, at) => ({
    ...{ unit: `u${at}`, name: '甲镇', total: null, place: null, grades: [], weighted: '1' },
    printed: { total: '', weighted: weighted(at) },
  }))
  const head = {
    format: 'mingjing-report-1',
    round: { id: 'r', title: '考核', asOf: '2025-12-31' },
    office: '甲',
    to: '乙',
    on: '2026-01-05',
  }
  return JSON.stringify({
    ...head,
    weighting: { weight: null, scale: null },
    decimals: 2,
    tables: [{ name: '总表', sum: '1', rows }],
    hash: '',
  })
}

it.each([
  ['fractions without an end', (at: number) => `1/${'9'.repeat(1_900)}${at}`],
  ['endless decimals', (at: number) => `0.${'9'.repeat(1_900)}${at}`],
])('does not add up what nobody printed: %s', (_, weighted) => {
  const begun = performance.now()
  expect(() => openReport(report(weighted))).toThrow(Refusal)
  expect(performance.now() - begun).toBeLessThan(2000)
})

describe('what was not handed over as a report', () => {
  const whole = report(() => '1')
  it.each([
    ['a file that ends early', whole.slice(0, -9), /没有下载完整/u],
    ['another file of JSON', '{"format": "other"}', /不是明镜的报送件/u],
    ['no object at all', '"mingjing-report-1"', /不是明镜的报送件/u],
    ['a report with a part left out', JSON.stringify({ ...(JSON.parse(whole) as object), office: undefined }), /报送件不完整：.*报送单位/u],
    ['a report whose rows are not those of its hash', whole, /被改过，或者没有传完整/u],
  ])('is refused, with what is wrong: %s', (_, text, message) => {
    const open = () => openReport(text)
    expect(open).toThrow(message)
    expect(open).toThrow(expect.objectContaining({ kind: 'invalid', code: 'report-unfit' }) as Error)
  })
})
