import { describe, expect, it } from 'vitest'
import { Refusal } from '../model/Refusal.ts'
import { refusalFromFault } from './refusalFromFault.ts'

const fault = (code: string, more: object = {}) => Object.assign(new Error('said in English'), { code, ...more })
const within = (cause: Error) => new Error('Failed query: insert …', { cause })

describe('refusalFromFault', () => {
  it.each([
    ['database-away', fault('57P01')],
    ['database-away', fault('08006')],
    ['database-away', fault('ECONNREFUSED')],
    ['database-away', fault('ENOENT', { syscall: 'connect' })],
    ['database-away', new Error('Connection terminated unexpectedly')],
    ['disk-full', fault('53100')],
    ['took-too-long', fault('57014')],
    ['busy', fault('55P03')],
    ['busy', new Error('timeout exceeded when trying to connect')],
    ['database-read-only', fault('25006')],
  ])('calls it %s, however deep it lies, in Chinese', (code, error) => {
    const refusal = refusalFromFault(within(error))
    expect(refusal).toMatchObject({ kind: 'unavailable', code })
    expect(refusal?.message).not.toMatch(/[A-Za-z]{3}/)
  })

  it('never claims that nothing was saved when the connection broke', () => {
    expect(refusalFromFault(fault('ECONNRESET'))?.message).toContain('核对是否已经存下')
  })

  it('lets a refusal be what it is', () => {
    const refusal = new Refusal('conflict', 'unit-name-taken', '已有同名单位。')
    expect(refusalFromFault(within(refusal))).toBe(refusal)
  })

  it('leaves our own faults and missing files alone', () => {
    expect(refusalFromFault(fault('23505'))).toBeNull()
    expect(refusalFromFault(fault('ENOENT', { syscall: 'open' }))).toBeNull()
    expect(refusalFromFault('thrown')).toBeNull()
  })
})
