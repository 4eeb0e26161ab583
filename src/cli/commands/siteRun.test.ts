import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WARCParser } from 'warcio'
import { newSmallDisk } from '../../../test/dataFolder.ts'
import { pageOf, servedSite } from '../../../test/servedSite.ts'
import { machineIo } from '../machineIo.ts'
import { run } from '../run.ts'

const PAGES = { '/': pageOf('首页', ['/a.html', '/gg/']), '/a.html': pageOf('甲', []), '/gg/': pageOf('公告', []) }

/** @param isStopped somebody pressed Ctrl+C before it began */
async function mingjing(words: readonly string[], isStopped = false) {
  let [out, err] = ['', '']
  const io = {
    ...machineIo(),
    isWatched: false,
    width: null,
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    stopped: () => (isStopped ? Promise.resolve() : new Promise<void>(() => undefined)),
  }
  const code = await run(words, io)
  return { code, out, err }
}

function newPlace(): string {
  const place = mkdtempSync(join(tmpdir(), 'mj-site-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  return place
}

describe('mingjing site run and site show', () => {
  it('say the same as site check, and the captures', async () => {
    const place = newPlace()
    const site = await servedSite(PAGES)
    const [file, table, warc] = [join(place, 'run.zip'), join(place, 'columns.json'), join(place, 'all.warc.gz')]
    writeFileSync(table, JSON.stringify([{ path: '公告', url: '/gg/' }]))
    const options = [site.url, '--allow', '127.0.0.1', '--columns', table]
    const checked = JSON.parse((await mingjing(['site', 'check', ...options, '--json'])).out) as object
    const made = await mingjing(['site', 'run', ...options, '--out', file])
    expect(made).toMatchObject({ code: 0, err: '' })
    expect(made.out).toContain('网页存证 2 份')
    const shown = await mingjing(['site', 'show', file, '--json', '--warc', warc])
    expect(shown.code).toBe(0)
    expect(JSON.parse(shown.out)).toEqual({
      ...checked,
      // Which of two came first is the server's choice.
      screenshots: [],
      captures: expect.arrayContaining([
        expect.objectContaining({ asked: site.url, why: 'front' }),
        expect.objectContaining({ asked: `${site.url}gg/`, why: 'column' }),
      ]) as object,
    })
    const urls: string[] = []
    for await (const record of WARCParser.iterRecords(new Blob([readFileSync(warc)]).stream())) {
      await record.readFully(false)
      urls.push(record.warcTargetURI ?? '')
    }
    expect(urls.sort()).toEqual([site.url, `${site.url}gg/`])
    expect((await mingjing(['site', 'show', file])).out).toMatch(
      /栏目 公告：能打开[\s\S]*网页存证 2 份，都和采集时一样[\s\S]*栏目页，正常/u,
    )
    expect(await mingjing(['site', 'run', ...options, '--out', file])).toMatchObject({
      code: 5,
      err: expect.stringContaining('没有覆盖') as string,
    })
  })

  it('read a column’s list also in a frame and behind a page that leads on, and keep the page that shows it', async () => {
    const place = newPlace()
    const list = (name: string) =>
      `<title>${name}</title><ul>${'甲乙丙'.replace(/./gu, `<li><a href="/$&.html">关于公开${name}$&的通知</a><span>2026-11-20</span></li>`)}</ul>`
    const site = await servedSite(
      {
        '/': pageOf('首页', ['/framed/', '/led/', '/drawn/']),
        '/framed/': `${pageOf('框架栏目', [])}<iframe src="/inner.jsp?c=1"></iframe>`,
        '/inner.jsp?c=1': list('框架'),
        '/led/': `<script>location.href="/led/index.html"</script>`,
        '/led/index.html': list('跳转'),
        '/drawn/': `${pageOf('脚本栏目', ['/a.html'])}<ul id="list"></ul><script>fetch('/l').then((l) => { list.innerHTML = l })</script>`,
      },
      pageOf('文章', []),
    )
    const [file, table] = [join(place, 'run.zip'), join(place, 'columns.json')]
    writeFileSync(table, JSON.stringify(['framed', 'led', 'drawn'].map((name) => ({ path: name, url: `/${name}/` }))))
    const options = [site.url, '--allow', '127.0.0.1', '--columns', table, '--json']
    const expected = [
      { path: 'framed', items: 3, latest: '2026-11-20', outcome: 'passed' },
      { path: 'led', items: 3, latest: '2026-11-20', outcome: 'passed' },
      { path: 'drawn', items: null, latest: null, outcome: 'passed' },
    ]
    expect(JSON.parse((await mingjing(['site', 'check', ...options])).out)).toMatchObject({ columns: expected })
    expect(JSON.parse((await mingjing(['site', 'run', ...options, '--out', file])).out)).toMatchObject({ columns: expected })
    const { captures } = JSON.parse((await mingjing(['site', 'show', file, '--json'])).out) as {
      captures: { asked: string; why: string }[]
    }
    expect(
      captures
        .filter(({ why }) => why === 'column')
        .map(({ asked }) => asked.replace(site.url, '/'))
        .sort(),
    ).toEqual(['/drawn/', '/framed/', '/inner.jsp?c=1', '/led/', '/led/index.html'])
  })

  it('end with 4 where the bundle was changed, with 3 where there is none, with 1 where it is something else', async () => {
    const place = newPlace()
    const site = await servedSite(PAGES)
    const file = join(place, 'run.zip')
    await mingjing(['site', 'run', site.url, '--allow', '127.0.0.1', '--out', file])
    const bytes = readFileSync(file)
    const at = bytes.indexOf('captures/') + 120
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(file, bytes)
    expect(await mingjing(['site', 'show', file])).toMatchObject({
      code: 4,
      err: expect.stringMatching(/captures\/\w+\.warc\.gz：被改动或者损坏/u) as string,
    })
    appendFileSync(file, 'x')
    expect((await mingjing(['site', 'show', file])).code).toBe(1)
    expect(await mingjing(['site', 'show', join(place, 'none.zip')])).toMatchObject({
      code: 3,
      err: expect.stringContaining('没有这个文件') as string,
    })
  })

  it('say where the work stands when it is stopped, and go on', async () => {
    const file = join(newPlace(), 'run.zip')
    const site = await servedSite(PAGES)
    const words = ['site', 'run', site.url, '--allow', '127.0.0.1', '--out', file]
    const stopped = await mingjing(words, true)
    expect(stopped).toMatchObject({ code: 5, err: expect.stringContaining(`${file}.part`) as string })
    expect(existsSync(file)).toBe(false)
    expect((await mingjing(words)).code).toBe(0)
    expect(existsSync(`${file}.part`)).toBe(false)
  })

  it('ask for the file, and for a folder that is there', async () => {
    const site = await servedSite(PAGES)
    expect(await mingjing(['site', 'run', site.url])).toMatchObject({ code: 2, err: expect.stringContaining('--out') as string })
    const words = ['site', 'run', site.url, '--allow', '127.0.0.1', '--out', join(newPlace(), 'none', 'run.zip')]
    expect(await mingjing(words)).toMatchObject({ code: 3, err: expect.stringContaining('请先建好') as string })
  })

  it('lose nothing where the disk is full, and go on when there is room', async ({ skip }) => {
    const disk = newSmallDisk(1)
    if (disk === null) return skip()
    const site = await servedSite(
      {
        '/': pageOf('首页', ['/a.html', '/gg/', '/last.html']),
        '/a.html': pageOf('甲', []),
        '/gg/': pageOf('公告', []),
        // When the last page is asked for, somebody else takes the rest of the disk.
        '/last.html': (_, response) => {
          if (!existsSync(join(disk, 'once'))) {
            writeFileSync(join(disk, 'once'), '')
            fill(disk)
          }
          response.writeHead(200, { 'content-type': 'text/html' }).end(
            pageOf(
              '最后',
              Array.from({ length: 400 }, (_one, at) => `/${at}.jpg`),
            ),
          )
        },
      },
      (_, response) => response.writeHead(200, { 'content-type': 'image/jpeg' }).end(Buffer.from([0xff, 0xd8, 0xff, 0xe0])),
    )
    const file = join(disk, 'run.zip')
    const words = ['site', 'run', site.url, '--allow', '127.0.0.1', '--out', file]
    const full = await mingjing(words)
    expect(full).toMatchObject({ code: 6, err: expect.stringMatching(/采集包没有写成.*run\.zip\.part.*磁盘满了/u) as string })
    rmSync(join(disk, 'filler'))
    expect((await mingjing(words)).code).toBe(0)
    expect(site.asked.get('/a.html')).toBe(1)
    expect((await mingjing(['site', 'show', file])).code).toBe(0)
  })
})

function fill(disk: string): void {
  try {
    for (;;) appendFileSync(join(disk, 'filler'), Buffer.alloc(4096))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  }
}
