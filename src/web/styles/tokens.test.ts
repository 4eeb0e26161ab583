import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Tokens = Readonly<Record<string, string>>

const CSS = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The tokens that a rule of exactly these attributes sets. */
function tokensOf(selector: string): Tokens {
  const [, body = ''] = new RegExp(`^${selector.replaceAll(/[[\]]/g, '\\$&')} \\{([^}]*)\\}`, 'mu').exec(CSS) ?? []
  return Object.fromEntries([...body.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value] as const))
}

const LIGHT = tokensOf(':root')
const HIGH = tokensOf(":root[data-contrast='high']")
const DARK = tokensOf(":root[data-shade='dark']")
const DARK_HIGH = tokensOf(":root[data-shade='dark'][data-contrast='high']")

const MODES: Readonly<Record<string, Tokens>> = {
  light: LIGHT,
  'light, high contrast': { ...LIGHT, ...HIGH },
  dark: { ...LIGHT, ...DARK },
  'dark, high contrast': { ...LIGHT, ...HIGH, ...DARK, ...DARK_HIGH },
}

/** What is read, on what it stands. WCAG asks 4.5 of text. */
const TEXT: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['paper', 'ground', 'sunk', 'wash', 'lit', 'amber-wash', 'lost-wash']],
  ['quiet', ['paper', 'ground', 'sunk', 'wash']],
  ['primary', ['paper', 'ground', 'sunk', 'wash']],
  ['primary-deep', ['paper', 'ground', 'wash']],
  ['on-primary', ['primary', 'primary-deep']],
  ['amber', ['paper', 'ground', 'amber-wash', 'wash']],
  ['lost', ['paper', 'ground', 'wash', 'lost-wash', 'sunk']],
  ['veto', ['paper', 'ground', 'sunk', 'wash']],
  ['good', ['paper', 'ground', 'wash']],
]

/** What is seen: edges of controls, bars, the ring of the keyboard. WCAG asks 3. */
const SEEN: readonly (readonly [string, readonly string[]])[] = [
  ['rule-strong', ['paper', 'ground']],
  ['focus', ['paper', 'ground', 'wash']],
  ['hatch', ['paper', 'ground']],
  ['lit-edge', ['paper', 'ground']],
]

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const below = (tokens: Tokens, pairs: typeof TEXT, least: number): readonly string[] =>
  pairs.flatMap(([over, unders]) =>
    unders.flatMap((under) => {
      const ratio = contrast(tokens[over]!, tokens[under]!)
      return ratio >= least ? [] : [`${over} on ${under}: ${ratio.toFixed(2)}`]
    }),
  )

describe.each(Object.entries(MODES))('the tokens, %s', (name, tokens) => {
  it(`keep text at ${name.includes('high') ? '7' : '4.5'} to 1 or more`, () => {
    // High contrast asks for more of what is read most.
    const pairs = name.includes('high') ? TEXT.slice(0, 3) : TEXT
    expect([...below(tokens, TEXT, 4.5), ...below(tokens, pairs, name.includes('high') ? 7 : 4.5)]).toEqual([])
  })

  it('keep edges, bars and the ring of the keyboard at 3 to 1 or more', () => {
    expect(below(tokens, SEEN, 3)).toEqual([])
  })
})

describe('the states', () => {
  it('are never told by colour alone: each has a shape of its own', () => {
    const marks = readFileSync(new URL('../components/StateMark.tsx', import.meta.url), 'utf8')
    const [, table = ''] = /= \{\n([\s\S]*?)\n\}\n/u.exec(marks) ?? []
    const shapes = table.split(/^ {2}(?=\w+:)/mu).flatMap((one) => {
      const [, state, shape] = /^(\w+): ([\s\S]+)$/u.exec(one) ?? []
      return state === undefined ? [] : [[state, shape]]
    })
    const states = ['answered', 'review', 'open', 'inapplicable', 'cantTell', 'lost', 'partly', 'contradictory', 'undecided', 'full']
    expect(shapes.map(([state]) => state)).toEqual(states)
    expect(new Set(shapes.map(([, shape]) => shape)).size).toBe(shapes.length)
  })
})
