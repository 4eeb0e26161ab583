import { hash } from '@node-rs/argon2'
import { describe, expect, it } from 'vitest'
import { hashPassword, isHashedCheaply, isPassword } from './hashPassword.ts'

describe('hashPassword', () => {
  it('is Argon2id, and knows the password in full-width letters again', async () => {
    const kept = await hashPassword('Tianmen5haoLou')
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
    expect(await isPassword('Ｔianmen５haoLou', kept)).toBe(true)
    expect(await isPassword('tianmen5haoLou', kept)).toBe(false)
    expect(isHashedCheaply(kept)).toBe(false)
    expect(isHashedCheaply(await hash('x', { memoryCost: 19_456, timeCost: 2 }))).toBe(true)
  })

  it('takes the time of a wrong password where there is none', async () => {
    const kept = await hashPassword('Tianmen5haoLou')
    await isPassword('x', null)
    const took = async (known: string | null) => {
      const since = performance.now()
      expect(await isPassword('wrong', known)).toBe(false)
      return performance.now() - since
    }
    const times = { known: 0, unknown: 0 }
    for (let turn = 0; turn < 3; turn += 1) {
      times.known += await took(kept)
      times.unknown += await took(null)
    }
    expect(times.unknown / times.known).toBeGreaterThan(0.5)
  })

  it('refuses when too many wait, and goes on after them', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 34 }, () => isPassword('x', null)))
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(2)
    expect(await isPassword('x', null)).toBe(false)
  })
})
