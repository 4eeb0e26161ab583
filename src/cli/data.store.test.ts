import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandLine } from '../../test/commandLine.ts'
import { smallProgramme } from '../../test/smallProgramme.ts'
import { openInstallation, type Installation } from '../installation/openInstallation.ts'
import { TERMINAL } from '../model/Actor.ts'
import { readProgramme } from '../programme/readProgramme.ts'
import { perform } from '../store/perform.ts'
import { verifyJournal } from '../store/journal/verifyJournal.ts'
import { machineIo } from './machineIo.ts'
import { run } from './run.ts'

const { here, folder, mingjing } = commandLine(true)
const small = join(here, 'small')
let running: Installation
let close = () => Promise.resolve()

const filesIn = (path: string) =>
  Object.fromEntries((machineIo().listFiles(path) ?? []).map((name) => [name, readFileSync(join(path, name), 'utf8')]))

const json = async (...words: string[]): Promise<unknown> => JSON.parse((await mingjing(...words, '--json')).out)

beforeAll(async () => {
  for (const [path, text] of Object.entries(smallProgramme())) {
    mkdirSync(dirname(join(small, path)), { recursive: true })
    writeFileSync(join(small, path), text)
  }
  // The program is running, as it mostly is when somebody types a command.
  running = await openInstallation({ folder, kind: 'installation', create: true, part: 'server' })
  close = () => running.close()
}, 60_000)

afterAll(() => close())

describe('mingjing beside the running program', () => {
  it('publishes a programme, once however often, and writes it into a folder again', async () => {
    expect(await mingjing('programme', 'list')).toEqual({
      code: 0,
      out: '还没有发布过方案。用 mingjing programme publish 发布。\n',
      err: '',
    })
    const first = await mingjing('programme', 'publish', small)
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toMatch(/^已发布：示例县2024年度政务公开考核（small-2024 第1版）\n指纹 [0-9a-f]{64}\n/)
    expect((await mingjing('programme', 'publish', small)).out).toContain('以前已经发布过同样的内容')
    expect((await mingjing('programme', 'list')).out).toMatch(
      /^编号 .*\nsmall-2024 +第1版 +示例县2024年度政务公开考核 +[0-9a-f]{12} +\d{4}-\d\d-\d\d \d\d:\d\d +本机终端\n$/,
    )

    const { hash } = readProgramme(filesIn(small))
    const back = join(here, 'back', 'deep')
    expect((await mingjing('programme', 'export', 'small-2024', back)).code).toBe(0)
    const files = filesIn(back)
    expect(readProgramme(files).hash).toBe(hash)
    expect(await mingjing('programme', 'export', hash!.slice(0, 8), back)).toMatchObject({ code: 3, out: '' })
    expect((await mingjing('programme', 'export', '01234567', join(here, 'nothing'))).code).toBe(5)
  })

  it('publishes and gives back all of a real notice', async () => {
    expect((await mingjing('programme', 'publish', 'changning-2020')).code).toBe(0)
    const back = join(here, 'changning')
    const { hash } = (await json('programme', 'export', 'changning-2020', back)) as { hash: string }
    expect(readProgramme(filesIn(back)).hash).toBe(hash)
  })

  it('refuses what is wrong with every mistake, what is invented, and another content of the same version', async () => {
    const broken = join(here, 'broken')
    mkdirSync(broken)
    writeFileSync(join(broken, 'programme.yaml'), 'programme: broken\n')
    const { code, err } = await mingjing('programme', 'publish', broken)
    expect(code).toBe(1)
    expect(err).toMatch(/没有发布。\n {2}programme\.yaml:1:1 .+\n {2}programme\.yaml:1:1 .+\n/)
    expect(await json('programme', 'publish', broken)).toMatchObject({ code: 'programme-faulty', details: expect.any(Array) as string[] })
    expect(await mingjing('programme', 'publish', 'shapes')).toMatchObject({ code: 5, err: expect.stringContaining('虚构') as string })
    const text = readFileSync(join(small, 'programme.yaml'), 'utf8')
    writeFileSync(join(small, 'programme.yaml'), text.replace('2024年度', '二〇二四年度'))
    expect(await mingjing('programme', 'publish', small)).toMatchObject({ code: 5, err: expect.stringContaining('version: 2') as string })
    writeFileSync(join(here, 'no.zip'), 'no')
    expect((await mingjing('programme', 'publish', join(here, 'no.zip'))).code).toBe(1)
  })

  it('shows who did what, and finds by what, by whom and when', async () => {
    const { out } = await mingjing('journal', 'show', '--on', '方案')
    expect(out.split('\n')).toHaveLength(4)
    expect(out).toMatch(/\d+ +\d{4}-\d\d-\d\d \d\d:\d\d +本机终端 +发布方案 +方案 示例县2024年度政务公开考核\n/)
    expect(await json('journal', 'show', '--by', 'terminal', '--limit', '1')).toMatchObject({
      acts: [{ act: 'programme.publish' }],
      more: true,
    })
    expect((await mingjing('journal', 'show', '--from', '2999-01-01')).out).toBe('没有符合条件的记录。\n')
    expect((await mingjing('journal', 'show', '--to', '2020-01-01')).out).toBe('没有符合条件的记录。\n')
    for (const wrong of [
      ['--on', '飞机'],
      ['--limit', '0'],
      ['--from', '昨天'],
    ])
      expect((await mingjing('journal', 'show', ...wrong)).code).toBe(2)
  })

  it('verifies the journal, compares a head, and names the first row that was changed', async () => {
    const { rows, head } = await verifyJournal(running.store.db)
    const whole = await mingjing('journal', 'verify')
    expect(whole).toMatchObject({ code: 0, err: '' })
    expect(whole.out).toContain(`第1行到第${rows}行逐行核对过`)
    const text = /日志头：(\S+)/.exec(whole.out)![1]!
    expect(text).toBe(`${rows}-${head!.hash.slice(0, 32)}`)
    expect((await mingjing('journal', 'verify', '--head', text)).out).toContain(`到第${rows}行为止`)
    expect((await mingjing('journal', 'verify', '--head', '1234')).code).toBe(2)
    expect(await mingjing('journal', 'verify', '--head', `1-${'a'.repeat(32)}`)).toMatchObject({ code: 4, err: '' })
    expect((await json('journal', 'verify', '--head', `9999-${'a'.repeat(32)}`)) as object).toMatchObject({
      compared: { outcome: 'beyond' },
    })

    await perform(running.store, TERMINAL, async ({ record }) =>
      record(await Promise.resolve({ act: 'setting.change', on: { kind: 'setting', id: 'a' } })),
    )
    const { pool } = running.connection
    await pool.query('alter table journal disable trigger user')
    await pool.query("update journal set actor = 'another' where seq = 2")
    const broken = await mingjing('journal', 'verify')
    expect(broken.code).toBe(4)
    expect(broken.out).toBe('日志不是原来的样子。第2行被改动过：内容与它的指纹对不上。第1行到第1行完好。\n')
    expect(await json('journal', 'verify', '--head', text)).toMatchObject({
      rows: 1,
      broken: { kind: 'changed', seq: 2 },
      compared: { outcome: 'unknown' },
    })
  })

  it('says where there are no data', async () => {
    const { code, err } = await (async () => {
      let told = ''
      const io = { ...machineIo(), isWatched: false, width: null, out: () => undefined, err: (text: string) => void (told += text) }
      return { code: await run(['journal', 'verify', '--data', join(here, 'nowhere')], io), err: told }
    })()
    expect({ code, err }).toEqual({ code: 6, err: expect.stringContaining('还没有明镜的数据') as string })
  })

  it('makes an address for the set-up, and one to reset a password only for somebody who is there', async () => {
    const { code, out } = await mingjing('setup-address')
    expect(code).toBe(0)
    expect(out).toMatch(/\/set-up#[2-9A-Z]{4}(-[2-9A-Z]{4}){3}\n/)
    expect(out).toContain('30 分钟')
    expect(await json('setup-address')).toMatchObject({ address: null, code: expect.stringMatching(/^[2-9A-Z-]{19}$/) as string })
    const unknown = await mingjing('reset-address', 'nobody')
    expect(unknown).toMatchObject({ out: '' })
    expect(unknown.code).not.toBe(0)
    expect(unknown.err).toContain('没有登录名是“nobody”的人员')
  })
})
