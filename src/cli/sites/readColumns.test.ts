import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { hasUnseen } from '../../model/unseen.ts'
import { machineIo } from '../machineIo.ts'
import { run } from '../run.ts'

async function checked(name: string, text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'mj-columns-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, name)
  writeFileSync(file, text)
  let [out, err] = ['', '']
  const io = { ...machineIo(), isWatched: false, out: (more: string) => void (out += more), err: (more: string) => void (err += more) }
  return { code: await run(['site', 'check', 'http://127.0.0.1:9/', '--columns', file], io), out, err }
}

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
