import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROGRAMME_FOLDERS, realProgramme } from '../../../test/engine/programmes.ts'
import type { Node } from '../../model/Node.ts'
import { NoticeIndex } from './NoticeIndex.ts'
import { placedRows } from './placedRows.ts'

/** Of the notice's own rows and of the rule lines, how many light words of the notice: percent, as of today; it may only rise. */
const SHARES: Readonly<Record<string, { readonly rows: number; readonly lines: number }>> = {
  'changning-2020': { rows: 100, lines: 100 },
  'taiqian-2020': { rows: 100, lines: 100 },
  'sanhe-2018': { rows: 100, lines: 100 },
  'suizhou-2021': { rows: 100, lines: 100 },
  'tangyin-2022': { rows: 100, lines: 100 },
}

const below = (node: Node): readonly Node[] => [node, ...node.children.flatMap(below)]

describe('placedRows', () => {
  it.each(PROGRAMME_FOLDERS.filter((id) => id in SHARES))('finds the words of the rows and lines in the notice of %s', (id) => {
    const real = realProgramme(id)
    if (!real) throw new Error(`${id} does not load; its golden cases say why`)
    const { programme } = real
    const notice = readFileSync(join(import.meta.dirname, '../../../programmes', id, programme.notice.text), 'utf8')
    const found = new Set(placedRows(programme, new NoticeIndex(notice)).map(({ key }) => key))
    const nodes = programme.scorecards.flatMap((card) => below(card.root).map((node) => ({ node, key: `${card.id}/${node.code}` })))
    const rows = nodes.filter(({ node: { role } }) => role === 'indicator' || role === 'column').map(({ key }) => key)
    const lines = nodes.flatMap(({ node, key }) => node.lines.map((_, at) => `${key}#${at}`))
    const share = (keys: readonly string[]) => Math.floor((keys.filter((key) => found.has(key)).length * 100) / Math.max(1, keys.length))
    const missing = [...rows, ...lines].filter((key) => !found.has(key))
    expect(
      { rows: share(rows) >= (SHARES[id]?.rows ?? 100), lines: share(lines) >= (SHARES[id]?.lines ?? 100) },
      missing.join(' '),
    ).toEqual({ rows: true, lines: true })
  })
})
