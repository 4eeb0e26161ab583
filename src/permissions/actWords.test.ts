import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ACT_KINDS, actInWords, ACTS, kindInWords } from './actWords.ts'

const SRC = fileURLToPath(new URL('..', import.meta.url))
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(join(SRC, path), 'utf8'))

/** What stands quoted after a key, also behind a condition: `act: done ? 'a.b' : 'c.d'`. */
const quotedAfter = (pattern: RegExp, quoted: RegExp) =>
  new Set(sources.flatMap((text) => (text.match(pattern) ?? []).flatMap((line) => [...line.matchAll(quoted)].map(([, name]) => name!))))

const recorded = quotedAfter(/\bact: [^,}\n]*/g, /'([a-z-]+\.[a-z-]+)'/g)
const kinds = quotedAfter(/\bon: \{ kind: [^,}\n]*/g, /'([a-z-]+)'/g)

describe('actInWords', () => {
  it('has Chinese words for every act that is recorded anywhere, and for what it is done to', () => {
    expect(recorded.size).toBeGreaterThan(10)
    expect([...recorded].filter((act) => !ACTS.includes(act))).toEqual([])
    expect([...kinds].filter((kind) => kindInWords(kind) === '')).toEqual([])
    for (const words of [...ACTS.map(actInWords), ...ACT_KINDS.map(kindInWords)]) expect(words).toMatch(/^\p{Script=Han}+$/u)
  })

  it('shows no English for an act of another version', () => {
    expect(actInWords('unit.teleport')).toBe('（这一版程序不认识的操作）')
    expect(actInWords('constructor')).toBe('（这一版程序不认识的操作）')
    expect(kindInWords('toString')).toBe('')
  })
})
