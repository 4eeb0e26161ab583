import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesOf, toPublish } from '../../test/publishedFolder.ts'
import { sha256Of } from '../documents/publication/manifest.ts'
import { machineIo } from './machineIo.ts'
import { run } from './run.ts'

const root = mkdtempSync(join(tmpdir(), 'mingjing-'))
afterAll(() => {
  rmSync(root, { recursive: true })
})

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

function write(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}

describe('CN-13: mingjing verify', () => {
  const [cards, ranking, grades] = [join(root, 'cards'), join(root, 'ranking'), join(root, 'grades')]
  let hash = ''
  beforeAll(() => {
    const files = filesOf(toPublish('changning-2020', 'cards'))
    hash = sha256Of(files.get('manifest.json') ?? '')
    write(cards, files)
    write(ranking, filesOf(toPublish('changning-2020', 'ranking')))
    write(grades, filesOf(toPublish('changning-2020', 'grades')))
  }, 60_000)

  it('computes every point from the published answers, and says what it cannot compare and why', async () => {
    const { code, out } = await mingjing('verify', cards, '--hash', hash.slice(0, 20))
    expect(out).toContain('得分：用公布的答案重新计分')
    expect(out).toContain('排名和等次：重新排名、重新定等次，全部相同')
    expect(out).toMatch(/不能核对 {2}定稿回执：.*隐去了/)
    expect(out).toContain('相符  指纹：和给出的相同')
    expect(out).toMatch(/核对一致\n$/)
    expect(code).toBe(0)
  }, 30_000)

  it('says of a ranking that totals cannot be computed again, and of grades that these cannot either', async () => {
    expect((await mingjing('verify', ranking)).out).toContain('不能核对  得分：各单位的答案没有公布')
    expect((await mingjing('verify', grades)).out).toContain('不能核对  等次：只公布了等次')
  }, 30_000)

  it('ends with 4 where a byte is another, or the whole is another publication', async () => {
    expect((await mingjing('verify', cards, '--hash', 'f'.repeat(64))).code).toBe(4)
    const page = join(grades, 'index.html')
    writeFileSync(page, readFileSync(page, 'utf8').replace('优秀', '良好'))
    const { code, out } = await mingjing('verify', grades)
    expect(out).toContain('不符  文件：1 个文件和清单不同：index.html')
    expect(code).toBe(4)
    const { same } = JSON.parse((await mingjing('verify', grades, '--json')).out) as { same: boolean }
    expect(same).toBe(false)
  }, 30_000)

  it('says what stands in a folder without what would move a terminal', async () => {
    const strange = join(root, 'strange')
    write(
      strange,
      new Map([
        ['manifest.json', new TextEncoder().encode('{}')],
        ['a\u001b]0;x\u0007\u202eb', new Uint8Array()],
      ]),
    )
    const { code, out } = await mingjing('verify', strange)
    expect(code).toBe(4)
    expect(out).toContain('多了 1 个文件：a]0;xb')
  })

  it('refuses what is no folder and no hash', async () => {
    expect((await mingjing('verify', join(root, 'none'))).code).toBe(3)
    expect((await mingjing('verify', grades, '--hash', '123')).code).toBe(2)
  })
})
