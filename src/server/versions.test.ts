import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownCalendar } from '../../test/ownCalendar.ts'
import { smallProgramme } from '../../test/smallProgramme.ts'
import { demonstrationRound } from '../rounds/demonstration/demonstrationRound.ts'
import type { DifferencesSheet, VersionsSheet } from '../sheets/versions/VersionsSheet.ts'
import { createApp } from './app.ts'
import { folderWorld } from '../../test/folderWorld.ts'
import { silentLog } from './log/silentLog.ts'
import { onlyDemonstrator } from '../../test/onlyDemonstrator.ts'
import { noStore } from '../../test/noStore.ts'

const files = smallProgramme()
const edited = (change: (text: string) => string) => ({ ...files, 'programme.yaml': change(files['programme.yaml'] ?? '') })
const second = edited((text) => `${text.replace(/^title: .*$/mu, 'title: 第二版的名称')}version: 2\n`)
const other = edited((text) => text.replace(/^programme: .*$/mu, 'programme: other-2024'))

const world = (...folders: readonly { readonly name: string; readonly files: Readonly<Record<string, string>> }[]) =>
  folderWorld(folders, (compiled) => demonstrationRound(compiled, ownCalendar()), noStore, silentLog)
const served = world({ name: 'first', files }, { name: 'second', files: second }, { name: 'other', files: other })
const app = createApp(served, mkdtempSync(join(tmpdir(), 'pages-')), { identify: onlyDemonstrator })
const get = (path: string) => app.request(path, { headers: { host: 'localhost' } })
const json = async <T>(path: string) => (await (await get(path)).json()) as T

describe('two folders with the same programme', () => {
  it('are its versions: the newest stands for it, the older one is reached by its number', async () => {
    expect((await served.shelf()).programmes.map(({ id, state }) => `${id} ${state}`)).toEqual(['small-2024 ready', 'other-2024 ready'])
    expect(await json('/api/programmes/small-2024')).toMatchObject({ title: '第二版的名称' })
    const first = await json<{ id: string; title: string }>('/api/programmes/small-2024@1')
    expect(first.id).toBe('small-2024@1')
    expect(first.title).not.toBe('第二版的名称')
    expect(await json('/api/programmes/small-2024@1/round')).toMatchObject({ programme: { id: 'small-2024@1' } })
    const { versions, others } = await json<VersionsSheet>('/api/programmes/small-2024/versions')
    expect(versions.map(({ ref, version }) => [ref, version])).toEqual([
      ['small-2024', 2],
      ['small-2024@1', 1],
    ])
    expect(others.map(({ ref }) => ref)).toEqual(['other-2024'])
  })

  it('and the same version say so, and leave the first in use', async () => {
    const twice = world({ name: 'a', files }, { name: 'b', files })
    expect((await twice.shelf()).programmes).toMatchObject([
      { state: 'ready', id: 'small-2024' },
      { state: 'broken', id: 'b', issues: [{ message: '方案 small-2024 的第1版有两份：文件夹“a”和“b”' }] },
    ])
  })

  it('do not hide each other where the folder that cannot be used has the programme’s name', async () => {
    const broken = world({ name: 'a', files }, { name: 'small-2024', files: { 'programme.yaml': 'programme: small-2024\n' } })
    expect((await broken.shelf()).programmes.map(({ id, state }) => `${id} ${state}`)).toEqual(['small-2024 ready', 'small-2024-2 broken'])
  })
})

describe('differences', () => {
  it('are those of the newest version from the one before, with what they do to the demonstration round', async () => {
    const { before, after, differences, effects } = await json<DifferencesSheet>('/api/programmes/small-2024/differences')
    expect([before.ref, after.ref]).toEqual(['small-2024@1', 'small-2024'])
    expect(differences.map(({ what }) => what)).toContain('考核名称')
    expect(effects?.units.every(({ isChanged }) => !isChanged)).toBe(true)
  })

  it.each([
    ['from=2&to=1', 'small-2024', 'small-2024@1'],
    ['to=other-2024&from=1', 'small-2024@1', 'other-2024'],
  ])('are asked for by %s', async (query, from, to) => {
    const { before, after } = await json<DifferencesSheet>(`/api/programmes/small-2024/differences?${query}`)
    expect([before.ref, after.ref]).toEqual([from, to])
  })

  it('are refused in a sentence where there is nothing to compare with', async () => {
    const response = await get('/api/programmes/other-2024/differences')
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ message: expect.stringContaining('只有一版') as string })
  })
})
