import { describe, expect, it } from 'vitest'
import { ended, filesOf, folderOf, toPublish, withManifest } from '../../../test/publishedFolder.ts'
import type { PublicationLevel } from '../../model/Settling.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import type { Publication } from './Publication.ts'
import { sealedHash } from './data/openReceipt.ts'
import { verifyFiles } from './verify/verifyFiles.ts'
import { folderHash, MANIFEST, sha256Of, type Manifest } from './manifest.ts'
import { isAsPublished } from './verify/Finding.ts'
import { verifyFolder } from './verify/verifyFolder.ts'

const PROGRAMMES = ['changning-2020', 'sanhe-2018', 'suizhou-2021', 'taiqian-2020', 'tangyin-2022', 'shapes']
const LEVELS: readonly PublicationLevel[] = ['grades', 'ranking', 'cards']

/** Every programme whole, and one at every level. */
const CASES = [
  ...PROGRAMMES.map((id) => ({ id, level: 'cards' as const })),
  ...LEVELS.slice(0, 2).map((level) => ({ id: 'changning-2020', level })),
]

const made = new Map<string, ReadonlyMap<string, Uint8Array>>()

/** The files of an invented round, composed once for all who look at them. */
function published(id: string, level: PublicationLevel): ReadonlyMap<string, Uint8Array> {
  const key = `${id} ${level}`
  const files = made.get(key) ?? filesOf(toPublish(id, level))
  made.set(key, files)
  return files
}

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
const verified = (files: ReadonlyMap<string, Uint8Array>) => ended(verifyFolder(folderOf(files)))

describe('a publication', () => {
  it.each(CASES)(
    'of $id, published by $level, computes again as far as its level allows',
    ({ id, level }) => {
      const files = published(id, level)
      const found = verified(files)
      expect(found.findings.filter(({ outcome }) => outcome === 'differs')).toEqual([])
      expect(found.hash).toBe(sha256Of(files.get(MANIFEST) ?? new Uint8Array()))
      expect(found.hash).toBe(folderHash(JSON.parse(text(files.get(MANIFEST))) as Manifest))
    },
    30_000,
  )

  it('is the same bytes each time', () => {
    const input = toPublish('changning-2020', 'cards')
    expect(text(filesOf(input).get(MANIFEST))).toBe(text(filesOf(input).get(MANIFEST)))
  })

  it('says no points, places or numbers of answers where only grades are published, and orders nobody by them', () => {
    const input = toPublish('changning-2020', 'grades')
    const files = filesOf(input)
    expect([...files.keys()].sort()).toEqual([
      'data/programme.json',
      'data/publication.json',
      'data/results.csv',
      'index.html',
      'manifest.json',
      'method.html',
      'style.css',
    ])
    const { groups } = JSON.parse(text(files.get('data/publication.json'))) as Publication
    const keys = new Set(groups.flatMap(({ lines }) => lines.flatMap((line) => Object.keys(line))))
    expect([...keys].sort()).toEqual(['class', 'grades', 'n', 'name', 'verdicts'])
    for (const { lines } of groups)
      for (const grade of new Set(lines.map(({ grades }) => grades[0]))) {
        const numbers = lines.filter(({ grades }) => grades[0] === grade).map(({ n }) => n)
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
      }
    const totals = [...text(published('changning-2020', 'ranking').get('index.html')).matchAll(/number">(\d+\.\d\d)</g)].map(
      ([, total]) => total ?? '',
    )
    expect(totals.length).toBeGreaterThan(10)
    for (const path of ['index.html', 'data/results.csv', 'data/publication.json'])
      for (const total of totals) expect(text(files.get(path))).not.toContain(total)
  })

  it('gives no hash of what it withholds: whoever guesses it could try', () => {
    const parts = (level: PublicationLevel) => {
      const { head } = JSON.parse(text(published('changning-2020', level).get('data/publication.json'))) as Publication
      return Object.keys(head.receipt).sort()
    }
    const open = ['asOf', 'calendar', 'hash', 'programme', 'round', 'semantics']
    expect(parts('grades')).toEqual(open)
    expect(parts('ranking')).toEqual(open)
    expect(parts('cards')).toEqual(expect.arrayContaining([...open, 'results', 'roster']))
    expect(parts('cards')).not.toContain('facts')
  })

  it('says in Chinese that data of another shape cannot be computed', () => {
    const files = new Map(published('changning-2020', 'ranking'))
    const read = JSON.parse(text(files.get('data/publication.json'))) as { head: { round: Record<string, unknown> } }
    delete read.head.round['calendar']
    files.set('data/publication.json', new TextEncoder().encode(JSON.stringify(read)))
    const { findings } = verified(files)
    const [said] = findings.filter(({ of }) => of === '数据')
    expect(said?.says).toMatch(/^按公布的数据算不出来：[^a-z]+$/u)
  })

  it('seals the hash that stands over names: whoever guesses the only assessor cannot try it', () => {
    const input = toPublish('changning-2020', 'cards')
    const { receipt, journal } = input.settled
    const hashIn = (level: PublicationLevel) => {
      const { head } = JSON.parse(text(published('changning-2020', level).get('data/publication.json'))) as Publication
      return head.receipt.hash
    }
    for (const level of ['grades', 'ranking', 'cards'] as const) expect(hashIn(level)).toBe(sealedHash(receipt, journal))
    for (const [path, bytes] of filesOf(input)) expect([path, text(bytes).includes(receipt)]).toEqual([path, false])
  })

  it('names nobody who answered, decided or wrote, on no page and in no file of data', () => {
    const names = new Set<string>()
    const named = (facts: RoundFacts): RoundFacts => ({
      ...facts,
      units: facts.units.map(({ unit, facts: known }) => ({
        unit,
        facts: {
          ...known,
          answers: Object.fromEntries(
            Object.entries(known.answers).map(([check, given]) => [
              check,
              given.map((one) => ({ ...one, by: nameOf(one.by), why: `听${nameOf(one.by)}说`, proof: [`file:${nameOf(one.by)}`] })),
            ]),
          ),
        },
      })),
    })
    const nameOf = (by: string) => {
      names.add(`密名${by}`)
      return `密名${by}`
    }
    const files = filesOf(toPublish('changning-2020', 'cards', named))
    expect(names.size).toBeGreaterThan(1)
    for (const [path, bytes] of files) expect([path, text(bytes).includes('密名')]).toEqual([path, false])
    expect(verified(files).findings).toContainEqual(expect.objectContaining({ of: '定稿回执', outcome: 'cannot' }))
  })

  it('writes whatever a unit is called as text, and nothing that turns its direction', () => {
    const strange = '<script>alert(1)</script>"\u202e&'
    const renamed = (facts: RoundFacts): RoundFacts => ({
      ...facts,
      units: facts.units.map((one, at) => (at === 0 ? { ...one, unit: { ...one.unit, name: strange } } : one)),
    })
    const files = filesOf(toPublish('changning-2020', 'cards', renamed))
    for (const path of ['index.html', 'units/1.html']) {
      expect(text(files.get(path))).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;')
      expect(text(files.get(path))).not.toMatch(/<script|\u202e/u)
    }
  })

  it('loads nothing and runs nothing', () => {
    for (const [path, bytes] of published('taiqian-2020', 'cards')) {
      if (!path.endsWith('.html')) continue
      const page = text(bytes)
      expect(page).not.toMatch(/<(script|iframe|img|object|form|base)\b|\son\w+=|style=|https?:/iu)
      expect(page).toContain('<html lang="zh-CN">')
      expect(page).toContain('演示：单位、答案和得分都是编造的')
      for (const [, to = ''] of page.matchAll(/(?:href|src)="([^"]*)"/gu))
        expect(to).toMatch(/^(#|(\.\.\/)?[a-z]+(\/[a-z]+)?(\/\d+)?(\.[a-z]+)?$)/u)
    }
  })
})

describe('a published folder that somebody changed', () => {
  const flipped = (files: ReadonlyMap<string, Uint8Array>, path: string, at: number) => {
    const bytes = new Uint8Array(files.get(path) ?? [])
    bytes[at] = (bytes[at] ?? 0) ^ 1
    return new Map([...files, [path, bytes]])
  }

  it('is found out by any byte', () => {
    const files = published('shapes', 'cards')
    const missed: string[] = []
    for (const [path, bytes] of files) {
      const step = path === MANIFEST ? 7 : Math.max(1, Math.floor(bytes.length / 5))
      for (let at = 0; at < bytes.length; at += step)
        if (verifyFiles(folderOf(flipped(files, path, at))).findings.every(({ outcome }) => outcome !== 'differs'))
          missed.push(`${path} ${at}`)
    }
    expect(missed).toEqual([])
  }, 60_000)

  it('is found out by a file too many or too few', () => {
    const files = new Map(published('shapes', 'grades'))
    expect(isAsPublished(verified(new Map([...files, ['other.html', new Uint8Array()]])))).toBe(false)
    files.delete('style.css')
    expect(isAsPublished(verified(files))).toBe(false)
  })

  const rewritten = (files: ReadonlyMap<string, Uint8Array>, path: string, from: RegExp | string, to: string) => {
    const before = text(files.get(path))
    const after = before.replace(from, to)
    expect(after).not.toBe(before)
    return withManifest(new Map([...files, [path, new TextEncoder().encode(after)]]))
  }

  it('is found out though its list was written anew, when a page says otherwise than the data', () => {
    const files = published('changning-2020', 'grades')
    const found = verified(rewritten(files, 'index.html', '优秀', '良好'))
    expect(found.findings).toContainEqual(expect.objectContaining({ of: '网页', outcome: 'differs' }))
  })

  it('is found out though its list was written anew, when a total gives another place (CN-13)', () => {
    const files = published('changning-2020', 'ranking')
    const { groups } = JSON.parse(text(files.get('data/publication.json'))) as Publication
    const [last] = groups.flatMap(({ lines }) => lines).filter(({ points }) => (points?.place?.best ?? 0) > 5)
    const exact = `"exact":${JSON.stringify(last?.points?.exact)}`
    const found = verified(rewritten(files, 'data/publication.json', exact, '"exact":["99.99","99.99"]'))
    expect(found.findings).toContainEqual(expect.objectContaining({ of: '排名和等次', outcome: 'differs' }))
  })

  it('is found out though its list was written anew, when points are printed otherwise than they are', () => {
    const files = published('changning-2020', 'ranking')
    const { groups } = JSON.parse(text(files.get('data/publication.json'))) as Publication
    const printed = groups[0]?.lines[0]?.points?.text ?? ''
    const found = verified(rewritten(files, 'data/publication.json', `"text":"${printed}"`, '"text":"99.99"'))
    expect(found.findings).toContainEqual(expect.objectContaining({ of: '排名和等次', outcome: 'differs' }))
  })

  it('is found out though its list was written anew, when an answer gives other points', () => {
    const files = published('changning-2020', 'cards')
    const found = verified(rewritten(files, 'data/units/3.json', '"value":"是"', '"value":"否"'))
    expect(found.findings.filter(({ outcome }) => outcome === 'differs').map(({ of }) => of)).toEqual(
      expect.arrayContaining(['得分', '公开回执']),
    )
  })

  it.each([
    ['a list of files that goes on inwards', MANIFEST, `{"a":{"sha256":${'['.repeat(100_000)}${']'.repeat(100_000)},"size":1,"type":"x"}}`],
    ['a head without a round', 'data/publication.json', '{"head":{"format":"mingjing-publication/1","level":"grades"},"groups":[]}'],
    [
      'a title that is no text',
      'data/publication.json',
      '{"head":{"format":"mingjing-publication/1","level":"grades","round":{"title":[]}},"groups":[]}',
    ],
    ['a programme that goes on inwards', 'data/programme.json', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['groups that are none', 'data/publication.json', '{"head":{"format":"mingjing-publication/1","level":"cards"},"groups":[null]}'],
  ])('says so where there is %s', (_, path, written) => {
    const files = new Map([...published('shapes', 'ranking'), [path, new TextEncoder().encode(written)]])
    expect(isAsPublished(verified(files))).toBe(false)
  })

  it('says so when its data are no data of ours', () => {
    const files = published('shapes', 'ranking')
    expect(isAsPublished(verified(rewritten(files, 'data/publication.json', 'mingjing-publication/1', 'mingjing-publication/2')))).toBe(
      false,
    )
    expect(isAsPublished(verified(rewritten(files, 'data/programme.json', '"groups":', '"gruppen":')))).toBe(false)
  })
})
