import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { filesOf, toPublish } from '../../../test/publishedFolder.ts'
import { PUBLICATION_LEVELS } from '../../model/Settling.ts'
import { RENDERING } from './Publication.ts'

/**
 * What the pages of each rendering came to, of the same data; a line is added and never changed. Data change with the programme that
 * is published here, pages with it; pages alone only with what composes them.
 */
const KNOWN: readonly { readonly rendering: number; readonly data: string; readonly pages: string }[] = [
  {
    rendering: 1,
    data: '32f590a5dce0bd036b9190574cf2814a89b8eb8172fe2b6db3b4b9f8770a0f89',
    pages: '3420e2885f1acf2e692467a834fa3b66dcdf387961dd18ccd4f5d23f66c13c8b',
  },
  {
    rendering: 1,
    data: '51be3dd54bdd3fd4b98803629b1f527c5b0963eaa83de1b8871500ec47bc3abd',
    pages: '250fd01b0f1f52ffef69446a647efe9fefad67a7529353e999d0c47370c511be',
  },
  {
    rendering: 1,
    data: '9d7ffb06fac1e52ccbd7404caed4b943e0644d9dcf7a5a80b6b3fbc474b83587',
    pages: 'e70b11693157170763dba5074ffc454d31b44117a75fa3a059f652143b25acb5',
  },
  {
    rendering: 1,
    data: 'e6638171a6f17663af3dba286143c89b673248451e72e3862b84a208470a017e',
    pages: '866e6c5ca36748068dc66dad4dd533d5938333f062e00f541737b8845af92f7d',
  },
  {
    rendering: 1,
    data: '9177915ed9a54946df8e0d2e0f2f483a2137a28188f72a6b5a180efe49f1e825',
    pages: '07de8111e441aee0c596f80633c6461c8cc33aba41c4c1a1f931c41bbb9dc263',
  },
  {
    rendering: 1,
    data: '951da8de455107dcc7e27d362348e36f434077d7b038d7561a7f0781dc2dbb66',
    pages: 'b17410f1d4deb09ad46aa1387b9c2aa81babaea48769d4abac864797d69eafd4',
  },
  {
    rendering: 2,
    data: '884629715d24164b105654783dd576c50dd012967bf4d27a62f74fa0361720f4',
    pages: '07de8111e441aee0c596f80633c6461c8cc33aba41c4c1a1f931c41bbb9dc263',
  },
  {
    rendering: 2,
    data: 'c5192fdf9b6fbbec77387a7ccaa6df807c2d6481960e971bf75145ea497c682d',
    pages: '866e6c5ca36748068dc66dad4dd533d5938333f062e00f541737b8845af92f7d',
  },
  {
    rendering: 2,
    data: '1ecaf2763fd3c703b9bcb21a8bf72324dfc3311e906e1e21ef98cbd0ecb018e3',
    pages: 'b17410f1d4deb09ad46aa1387b9c2aa81babaea48769d4abac864797d69eafd4',
  },
]

const hashOf = (files: ReadonlyMap<string, Uint8Array>, isIn: (path: string) => boolean): string => {
  const hash = createHash('sha256')
  for (const path of [...files.keys()].filter(isIn).sort()) hash.update(`${path}\n`).update(files.get(path) ?? new Uint8Array())
  return hash.digest('hex')
}

describe('pages that were published', () => {
  it.each(PUBLICATION_LEVELS)('come out of the same data as before, or the version of the pages was raised: %s', (level) => {
    const files = filesOf(toPublish('shapes', level))
    const now = {
      rendering: RENDERING,
      data: hashOf(files, (path) => path.startsWith('data/')),
      pages: hashOf(files, (path) => path.endsWith('.html') || path.endsWith('.css')),
    }
    const known = KNOWN.find(({ rendering, data }) => rendering === now.rendering && data === now.data)
    if (!known) throw new Error(`The data published here are new: add to KNOWN ${JSON.stringify(now)}`)
    if (known.pages !== now.pages)
      throw new Error(`The pages come out otherwise: raise RENDERING in Publication.ts, run this again, and add its line to KNOWN.`)
    expect(now).toEqual(known)
  })
})
