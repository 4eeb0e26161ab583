import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { registerSite } from '../../../test/checkedSite.ts'
import { commandLine } from '../../../test/commandLine.ts'
import { pageOf, servedSite, type ServedSite } from '../../../test/servedSite.ts'
import { openInstallation, type Installation } from '../../installation/openInstallation.ts'
import { machineIo } from '../machineIo.ts'
import { run } from '../run.ts'

const { here, folder, mingjing } = commandLine(true)
const ends: (() => void)[] = []
let running: Installation
let site: ServedSite

beforeAll(async () => {
  running = await openInstallation({ folder, kind: 'installation', create: true, part: 'server' })
  const pages = { '/': pageOf('示例县人民政府', ['/one.html', '/none.html']), '/one.html': pageOf('一篇', []) }
  site = await servedSite(pages, undefined, (close) => ends.push(close))
}, 60_000)

afterAll(async () => {
  for (const end of ends) end()
  await running.close()
})

it('lists the registered websites, and takes a bundle in once, of its own website, as it was written', { timeout: 60_000 }, async () => {
  const bundle = join(here, 'bundle.zip')
  const silent = { ...machineIo(), out: () => undefined, err: () => undefined }
  expect(await run(['site', 'run', site.url, '--out', bundle, '--allow', '127.0.0.1'], silent)).toBe(0)
  expect((await mingjing('site', 'list')).out).toBe('还没有登记网站。请在“网站测评”页登记。\n')
  await registerSite(running.store.db, site.url)
  await registerSite(running.store.db, 'https://www.example.gov.cn/', { id: 'other' })
  expect((await mingjing('site', 'list')).out).toContain(`首页 ${site.url}，编号 site\n`)

  const several = await mingjing('site', 'import', bundle, '--site', '示例县政府网站')
  expect(several).toMatchObject({ code: 5, out: '' })
  expect(several.err).toContain('编号 other')
  expect((await mingjing('site', 'import', bundle, '--site', 'other')).err).toContain('不是这个网站')
  expect((await mingjing('site', 'import', bundle, '--site', '没有的网站')).err).toContain('mingjing site list')
  expect(await mingjing('site', 'import', bundle)).toMatchObject({ code: 2 })
  expect(await mingjing('site', 'import', join(here, 'nothing.zip'), '--site', 'site')).toMatchObject({ code: 3 })

  const changed = join(here, 'changed.zip')
  const bytes = readFileSync(bundle)
  bytes[Math.floor(bytes.length / 2)]! ^= 1
  writeFileSync(changed, bytes)
  const refused = await mingjing('site', 'import', changed, '--site', 'site')
  expect([1, 4]).toContain(refused.code)
  expect(refused.out).toBe('')

  const taken = await mingjing('site', 'import', bundle, '--site', site.url)
  expect(taken).toMatchObject({ code: 0, err: '' })
  expect(taken.out).toMatch(/^已导入“示例县政府网站”的采集包（检查编号 \S+）：网页 2 页，失效链接 1 个。\n$/)
  expect((await mingjing('site', 'import', bundle, '--site', 'site')).code).toBe(5)
  const { out } = await mingjing('site', 'list', '--json')
  expect(JSON.parse(out)).toMatchObject({
    sites: [
      { id: 'other', last: null },
      { id: 'site', last: { origin: 'imported', brokenLinks: 1 } },
    ],
  })
  expect((await mingjing('journal', 'show', '--limit', '5')).out).toContain('本机终端')
})
