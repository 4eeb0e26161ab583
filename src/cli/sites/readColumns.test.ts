import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { hasUnseen } from '../../model/unseen.ts'
import { machineIo } from '../machineIo.ts'
import { run } from '../run.ts'
import { readColumns } from './readColumns.ts'

async function checked(name: string, text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'mj-columns-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, name)
  writeFileSync(file, text)
  let [out, err] = ['', '']
  const io = { ...machineIo(), isWatched: false, out: (more: string) => void (out += more), err: (more: string) => void (err += more) }
  return { code: await run(['site', 'check', 'http://127.0.0.1:9/', '--columns', file], io), out, err }
}

it('The table that an installation writes out names columns by their levels; those without an address are left out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mj-columns-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, '栏目保障任务分解表.csv')
  writeFileSync(file, '一级栏目,二级栏目,公开内容,网址\n信息公开,公开指南,指南,/zn/\n,财政预算,预算,http://a.gov.cn/ys/\n,年报,年报,\n')
  expect(await readColumns(machineIo(), file, new URL('http://a.gov.cn/'))).toEqual([
    { path: '信息公开/公开指南', url: 'http://a.gov.cn/zn/' },
    { path: '信息公开/财政预算', url: 'http://a.gov.cn/ys/' },
  ])
})

describe('a table of columns from somebody else', () => {
  it('moves no terminal by what it says', async () => {
    const { code, err } = await checked('c.json', JSON.stringify([{ path: '财政\u001B[2J\u001B]0;x\u0007', url: 'ftp://a/\u009B31m' }]))
    expect(code).not.toBe(0)
    expect(err).toContain('财政')
    expect(hasUnseen(err)).toBe(false)
  })

  it.each([
    ['many aliases', 'a.yaml', `a: &a [x]\nb: [${'*a,'.repeat(1000)}]`],
    ['deep nesting', 'b.yaml', '['.repeat(20_000)],
    ['deep nesting', 'c.json', '['.repeat(20_000)],
    ['keys of every object', 'd.json', '[{"__proto__":{"path":"a","url":"b"}}]'],
  ])('is refused, and told so, with %s', async (_, name, text) => {
    const { code, err } = await checked(name, text)
    expect(code).not.toBe(0)
    expect(err).toMatch(/栏目表|读不懂/u)
  })
})
