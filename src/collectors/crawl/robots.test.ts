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
})
