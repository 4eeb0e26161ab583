import { describe, expect, it } from 'vitest'
import { inventSite } from '../../../test/proposals/inventSite.ts'
import { proposeColumns, type Proposal } from './proposeColumns.ts'

const SEEDS = [1, 2, 3]

/** What is said of a large site, held against the truth. */
function measure(seed: number) {
  const { map, columns, truth } = inventSite(seed)
  const proposals = proposeColumns(columns, map)
  const firsts = columns.map(({ id, levels }) => ({
    levels: levels.join('/'),
    first: proposals.get(id)?.[0] ?? null,
    truly: truth.get(id) ?? null,
  }))
  const sure = firsts.filter(({ first }) => first?.confidence === 'sure')
  const there = firsts.filter(({ truly }) => truly !== null)
  return {
    columns: columns.length,
    pages: map.length,
    wrong: sure
      .filter(({ first, truly }) => first?.url !== truly)
      .map(({ levels, first, truly }) => `${levels}: ${first?.url ?? ''}, truly ${truly ?? 'nowhere'}`),
    sureOfThere: sure.length / there.length,
    firstIsRight: there.filter(({ first, truly }) => first?.url === truly).length / there.length,
    missing: firsts.length - there.length,
  }
}

describe('On a large invented site', () => {
  it.each(SEEDS)('what is sure is true, and most of what is there is sure (seed %i)', (seed) => {
    const { columns, pages, wrong, sureOfThere, firstIsRight, missing } = measure(seed)
    expect(columns).toBeGreaterThan(400)
    expect(pages).toBeGreaterThan(600)
    expect(missing).toBeGreaterThan(100)
    expect(wrong).toEqual([])
    expect(sureOfThere).toBeGreaterThan(0.6)
    expect(firstIsRight).toBeGreaterThan(0.9)
  })

  it.each(SEEDS)('order changes nothing, nothing is invented, no address is certainly two columns (seed %i)', (seed) => {
    const { map, columns } = inventSite(seed)
    const proposals = proposeColumns(columns, map)
    const turned = proposeColumns([...columns].reverse(), map.slice(map.length / 2).concat(map.slice(0, map.length / 2)))
    const known = new Set(map.map(({ url }) => url))
    const sure = new Map<string, string>()
    for (const { id, levels, keepers } of columns) {
      const all: readonly Proposal[] = proposals.get(id) ?? []
      expect(turned.get(id)).toEqual(all)
      expect(all.filter(({ confidence }) => confidence === 'sure').length).toBeLessThan(2)
      for (const { url, confidence, why } of all) {
        expect(known.has(url)).toBe(true)
        expect(why.length).toBeGreaterThan(0)
        if (confidence !== 'sure') continue
        const identity = [...levels, ...keepers].join('/')
        expect(sure.get(url) ?? identity).toBe(identity)
        sure.set(url, identity)
      }
    }
  })

  it('is not kept busy where all pages are called alike, and is certain of none', () => {
    const seen = { title: '政策文件', kind: 'list', items: 9, latest: null } as const
    const over = ['首页', '公开', '法定主动公开内容']
    const map = Array.from({ length: 5000 }, (_, at) => ({
      ...{ ...seen, url: `http://a.gov.cn/${at}/`, names: ['政策文件', '文件', '政策'], crumbs: over, menu: over },
    }))
    const columns = Array.from({ length: 3000 }, (_, at) => ({
      ...{ id: `c${at}`, levels: ['公开', '政策文件'], keepers: ['县财政局'], url: null },
    }))
    const began = process.cpuUsage()
    const proposals = proposeColumns(columns, map)
    // Of this process alone, however much else the machine has to do.
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(20)
    expect([...proposals.values()].flat().some(({ confidence }) => confidence === 'sure')).toBe(false)
  })
})
