import { describe, expect, it } from 'vitest'
import type { FoundSheet } from '../FoundRun.ts'
import { matchColumns, sameAddress } from './matchColumns.ts'

const seen = (path: string, url: string): FoundSheet['columns'][number] => ({
  ...{ path, url, items: null, latest: null, status: 'ok', outcome: 'passed', at: null },
})
const column = (id: string, path: string, url: string | null) => ({ id, levels: path.split('/'), url })

const matched = (...given: Parameters<typeof matchColumns>) =>
  Object.fromEntries([...matchColumns(...given)].map(([id, { path }]) => [id, path]))

describe('matchColumns', () => {
  it('finds a column by its address, whatever it is called there', () => {
    expect(matched([column('a', '公开/预算', 'http://a.gov.cn/ys/')], [seen('预算', 'http://a.gov.cn/ys/#top')])).toEqual({ a: '预算' })
  })

  it('tells two columns on one page apart by their names', () => {
    const both = [seen('公开/预算', 'http://a.gov.cn/cz/'), seen('公开/决算', 'http://a.gov.cn/cz/')]
    const columns = [column('a', '公开/决算', 'http://a.gov.cn/cz/'), column('b', '公开/预算', 'http://a.gov.cn/cz/')]
    expect(matched(columns, both)).toEqual({ a: '公开/决算', b: '公开/预算' })
  })

  it('finds a column that nobody has placed by its name, and one that is placed elsewhere not at all', () => {
    const sheet = [seen('公开/预算', 'http://a.gov.cn/ys/'), seen('公开/决算', 'http://a.gov.cn/js/')]
    const columns = [column('a', '公开/预算', null), column('b', '公开/决算', 'http://a.gov.cn/other/')]
    expect(matched(columns, sheet)).toEqual({ a: '公开/预算' })
  })

  it('is not kept busy by a sheet of a hundred thousand columns, at one address or of no name that the site has', () => {
    const sheet = Array.from({ length: 100_000 }, (_, at) => seen(`公开/${at}`, 'http://a.gov.cn/ys/'))
    const columns = Array.from({ length: 3000 }, (_, at) => column(`c${at}`, `别的/${at}`, at % 2 === 0 ? null : 'http://a.gov.cn/ys/'))
    const began = performance.now()
    expect(matchColumns(columns, sheet).size).toBe(1500)
    expect(performance.now() - began).toBeLessThan(3000)
  })

  it('compares addresses as browsers do', () => {
    expect(sameAddress('HTTP://A.gov.cn:80/x#y')).toBe(sameAddress('http://a.gov.cn/x'))
    expect(sameAddress('no address')).toBe('no address')
  })
})
