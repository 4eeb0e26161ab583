import { describe, expect, it } from 'vitest'
import { proofRef, readProof } from './Proof.ts'

describe('readProof', () => {
  it('reads back what proofRef wrote', () => {
    expect(readProof(proofRef('evidence', 'e-1'))).toEqual({ kind: 'evidence', id: 'e-1' })
    expect(readProof(proofRef('file', 'f-1'))).toEqual({ kind: 'file', id: 'f-1' })
    expect(readProof(proofRef('test', 't-1'))).toEqual({ kind: 'test', id: 't-1' })
  })

  it.each(['政府网站 2026-03-01 截图', 'file: 说明', 'https://example.gov.cn/a', 'evidence:', ''])('takes %j for words', (text) => {
    expect(readProof(text)).toEqual({ kind: 'text', text })
  })
})
