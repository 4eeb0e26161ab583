import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../model/canonicalJson.ts'
import { hashOfRow } from './hashOfRow.ts'
import { headFromText, headText } from './JournalHead.ts'

const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

describe('a journal’s head', () => {
  it('stands on papers as its number and the beginning of its hash, and is read from there', () => {
    expect(headText({ seq: 1234, hash })).toBe('1234-9f86d081884c7d659a2feaa0c55ad015')
    expect(headFromText('1234-9f86d081884c7d659a2feaa0c55ad015')).toEqual({ seq: 1234, hash: hash.slice(0, 32) })
    expect(headFromText(' 1234 － 9F86D081 884C7D65 9A2FEAA0 C55AD015\n')).toEqual({ seq: 1234, hash: hash.slice(0, 32) })
    expect(headFromText(`7-${hash}`)).toEqual({ seq: 7, hash })
  })

  it.each(['', '1234', '1234-9f86', `x-${hash}`, `1-${hash}0`, `1-${hash.replace('9', 'g')}`, `-1-${hash}`])('is not %j', (text) => {
    expect(headFromText(text)).toBeNull()
  })

  it('leads to a row that anybody can hash without this program', () => {
    const row = { seq: 1, at: '2026-11-22T02:00:00.001Z', actor: 'p1', role: 'organiser', act: 'unit.rename', onKind: 'unit', onId: 'u1' }
    const whole = { ...row, why: '改名', refs: { to: 'n2' }, before: '0'.repeat(64) }
    // printf 'mingjing-journal/1\n{"act":"unit.rename",…}' | sha256sum
    expect(hashOfRow(whole)).toBe('3ad2525992f93e2e181f101fd559c4883520495fd6209bee5ca2cb268304fbad')
    const odd = { ...whole, why: '“"\\\n\u2028', refs: { z: '1', a: '"', 十: '' } }
    expect(hashOfRow(odd)).toBe(
      createHash('sha256')
        .update(`mingjing-journal/1\n${canonicalJson(odd)}`)
        .digest('hex'),
    )
  })
})
