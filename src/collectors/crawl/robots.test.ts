import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Visited } from '../visit/Visit.ts'
import { readRobots, type Robots } from './robots.ts'

const SITE = 'http://www.example.gov.cn'

function robots(text: string): Robots {
  const visit = {
    ...{ url: `${SITE}/robots.txt`, finalUrl: `${SITE}/robots.txt`, redirects: 0, status: 'ok' as const, code: 200, note: '' },
  }
  const rest = { type: 'text/plain', bytes: text.length, sha256: '', at: 0, ms: 1, waitMs: null }
  const visited: Visited = { visit: { ...visit, ...rest }, body: Buffer.from(text), contentType: 'text/plain', headers: {} }
  return readRobots(visited, 'mingjing')
}

describe('robots.txt', () => {
  it.each([
    ['many asterisks', `/${'*a'.repeat(200)}b`],
    ['one long rule after the other', `/*${'a'.repeat(900)}b`],
    ['many plain rules', '/aaaaaaaaaa'],
  ])('costs no seconds for each address, whatever it says: %s', (_, rule) => {
    const line = `Disallow: ${rule}\n`
    const said = robots(`User-agent: *\n${line.repeat(Math.floor((512 * 1024) / line.length))}`)
    const begun = performance.now()
    said.allows(`${SITE}/${'a'.repeat(1900)}`)
    expect(performance.now() - begun).toBeLessThan(2000)
  })

  it('forbids from the asterisk on where it says more than can be compared, and allows nothing by that', () => {
    const said = robots(
      `User-agent: *\nAllow: /a/*${'x'.repeat(4_500)}\nDisallow: /b/*${'x'.repeat(1_900)}\nDisallow: /c/*.pdf\nAllow: /c/*.html\n`,
    )
    expect([said.allows(`${SITE}/a/1`), said.allows(`${SITE}/b/1`), said.allows(`${SITE}/c/1.html`), said.allows(`${SITE}/d`)]).toEqual([
      true,
      false,
      false,
      true,
    ])
  })

  it('asks of each address what the rules themselves say', () => {
    const part = fc.constantFrom('/a', '/A', '/b', '*', '$', '?x=1', '%41', '.html', ' ', '政', '#c')
    const rules = fc.array(fc.tuple(fc.constantFrom('Allow', 'Disallow', 'disallow '), fc.array(part, { maxLength: 3 })), { maxLength: 4 })
    const paths = fc.array(fc.array(part, { maxLength: 4 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(rules, paths, (said, asked) => {
        const lines = said.map(([name, parts]) => `${name}: ${parts.join('')}`)
        const read = robots(['User-agent: *', ...lines].join('\n'))
        // With one rule that could forbid anything, the rules are asked each time.
        const always = robots(['User-agent: *', ...lines, 'Disallow: *no-such-place'].join('\n'))
        for (const parts of asked) {
          const { href } = new URL(`${SITE}/${parts.join('')}`)
          expect(read.allows(href)).toBe(always.allows(href))
        }
      }),
      { numRuns: 1000 },
    )
  })
})
