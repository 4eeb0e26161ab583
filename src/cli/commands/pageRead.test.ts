import { once } from 'node:events'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { machineIo } from '../machineIo.ts'
import { run } from '../run.ts'

const PAGES = join(import.meta.dirname, '../../../test/pages')

async function mingjing(...words: string[]) {
  let [out, err] = ['', '']
  const io = {
    ...machineIo(),
    isWatched: false,
    width: null,
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
  }
  return { code: await run(words, io), out, err }
}

async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const json = (text: string) => JSON.parse(text) as Record<string, unknown>

describe('page read', () => {
  it('prints what a saved page says as JSON, without any data', async () => {
    const { code, out, err } = await mingjing('page', 'read', join(PAGES, 'article-metas.html'), '--json')
    const page = json(out)
    expect([code, err]).toEqual([0, ''])
    expect(Object.keys(page)).toEqual(['kind', 'title', 'publishedOn', 'source', 'metadata', 'items', 'attachments', 'links', 'text'])
    expect(page).toMatchObject({ kind: 'article', publishedOn: '2024-05-06', source: '县政府办公室', links: 16 })
  })

  it('takes links from the address that it is told, and years from the day', async () => {
    const file = join(PAGES, 'list-monthday-readon.html')
    const { out } = await mingjing('page', 'read', file, '--json', '--address', 'https://www.example.gov.cn/tzgg/', '--on', '2024-05-08')
    expect((json(out)['items'] as object[])[0]).toEqual({
      title: '关于印发示例县2024年政务公开工作要点的通知',
      url: 'https://www.example.gov.cn/a/0.html',
      date: '2024-05-06',
    })
  })

  it('says it in words, without what a page could do to a terminal', async () => {
    const list = await mingjing('page', 'read', join(PAGES, 'list-span.html'))
    expect(list.out).toMatch(/^栏目列表：通知公告\n {2}条目 8 条，标明日期的 8 条：\n {4}2024-05-06 关于印发/)
    const file = join(mkdtempSync(join(tmpdir(), 'mingjing-page-')), 'a.html')
    writeFileSync(file, '<title>公开\u001b[2J指南\u202e</title>')
    expect((await mingjing('page', 'read', file)).out).toContain('其他页面：公开[2J指南\n')
  })

  it('reads an address of this machine only where its host is allowed', async () => {
    const site = await serving((request, response) => {
      if (request.url === '/old') response.writeHead(302, { location: '/zwgk/index.html' }).end()
      else response.setHeader('content-type', 'text/html; charset=gb2312').end(readFileSync(join(PAGES, 'article-wronglabel.html')))
    })
    const refused = await mingjing('page', 'read', `${site}/old`)
    expect(refused).toMatchObject({ code: 5, out: '' })
    expect(refused.err).toContain('--allow 127.0.0.1')
    const { code, out } = await mingjing('page', 'read', `${site}/old`, '--allow', '127.0.0.1', '--json')
    expect(code).toBe(0)
    expect(json(out)).toMatchObject({ publishedOn: '2024-04-19', source: '县政府办' })
  })

  it('says whose matter it is that there is no page', async () => {
    const site = await serving((request, response) => {
      if (request.url === '/a.pdf') response.setHeader('content-type', 'application/pdf').end('%PDF-1.7')
      else response.writeHead(404).end('没有')
    })
    const missing = await mingjing('page', 'read', `${site}/x`, '--allow', '127.0.0.1')
    expect(missing).toMatchObject({ code: 3 })
    expect(missing.err).toContain('页面不存在（404）')
    const file = await mingjing('page', 'read', `${site}/a.pdf`, '--allow', '127.0.0.1', '--json')
    expect(file.code).toBe(1)
    expect(json(file.out)['error']).toContain('不是网页')
    expect(await mingjing('page', 'read', 'nowhere.html')).toMatchObject({ code: 3, err: '读不了 nowhere.html：没有这个文件\n' })
    expect(await mingjing('page', 'read', join(PAGES, 'front.html'), '--on', '昨天')).toMatchObject({ code: 2 })
  })
})
