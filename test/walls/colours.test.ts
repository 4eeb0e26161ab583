import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../../scripts/run.mjs'

const STYLES = join(ROOT, 'src/web/styles')

/** Journeys look at colours at 1366 px and do not look again at 1093 px, nor with large letters. */
const OFFICE_PX = 1_093

/** What says a colour, or a name that stands for one. */
const COLOUR =
  /(?:^|[;{\s])(?:[a-z-]*color|background[a-z-]*|border[a-z-]*|outline|fill|stroke|opacity|filter|box-shadow|--(?!type)[a-z-]+)\s*:/

/** Blocks of a style sheet: what stands before the brace, and all within it. */
function blocks(text: string): readonly (readonly [head: string, body: string])[] {
  const found: (readonly [string, string])[] = []
  let [from, depth, head] = [0, 0, '']
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '{') {
      if (depth === 0) [head, from] = [text.slice(from, at).trim(), at + 1]
      depth += 1
    } else if (text[at] === '}') {
      depth -= 1
      if (depth === 0) {
        found.push([head, text.slice(from, at)])
        from = at + 1
      }
    }
  }
  return found
}

/** Does it take effect in one of two windows between which nobody looks at colours again? */
const isBetween = (head: string): boolean => {
  const px = /@(?:media|container)[^{]*width[^{]*?(\d+)(px|rem)/u.exec(head)
  return px !== null && Number(px[1]) * (px[2] === 'rem' ? 16 : 1) >= OFFICE_PX
}

it('no style takes other colours between an office screen and a large one, nor with large letters', () => {
  const wrong = readdirSync(STYLES)
    .filter((name) => name.endsWith('.css'))
    .flatMap((name) =>
      blocks(readFileSync(join(STYLES, name), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//gu, ''))
        .filter(([head]) => isBetween(head) || head.includes("data-type='large'"))
        .filter(([, body]) => COLOUR.test(body))
        .map(([head]) => `${name}: ${head}`),
    )
  expect(wrong).toEqual([])
})
