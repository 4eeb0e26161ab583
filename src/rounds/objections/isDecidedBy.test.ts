import { expect, it } from 'vitest'
import type { AskedCheck } from '../../programme/askedChecks.ts'
import { isDecidedBy } from './isDecidedBy.ts'

const asked = (...ids: readonly string[]) => ids.map((id) => ({ check: { id } }) as AskedCheck)

/** `A` holds `1` and `2`. */
const ROWS = new Map([
  ['A', { nodes: ['A', '1', '2'], asked: asked('1.open', '1.late', '2.open') }],
  ['1', { nodes: ['1'], asked: asked('1.open', '1.late') }],
  ['2', { nodes: ['2'], asked: asked('2.open') }],
])
const rowOf = (node: string) => ROWS.get(node) ?? null
const at = (node: string, check: string | null = null, object = '') => ({ node, check, object })

it.each([
  ['the same row', at('1'), at('1'), true],
  ['the same row by another question', at('1', '1.open'), at('1', '1.late'), true],
  ['a part of a row that was decided whole', at('A'), at('1'), true],
  ['a question of a row that was decided, named by the row above', at('1'), at('A', '1.open'), true],
  ['the same question named by the row above', at('1', '1.open'), at('A', '1.open'), true],
  ['the same question named by the row below', at('A', '1.open'), at('1', '1.open'), true],
  ['the same question of a month, where all of it was decided', at('A', '1.open'), at('1', '1.open', '3月'), true],
  ['another month', at('A', '1.open', '2月'), at('1', '1.open', '3月'), false],
  ['another question', at('A', '1.open'), at('1', '1.late'), false],
  ['another row', at('1'), at('2'), false],
  ['the whole of which a part was decided', at('1'), at('A'), false],
])('what was decided settles %s, or it does not', (_, earlier, now, decided) => {
  expect(isDecidedBy(earlier, now, rowOf)).toBe(decided)
})
