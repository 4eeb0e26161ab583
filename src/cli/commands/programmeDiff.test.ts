import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { machineIo } from '../machineIo.ts'
import { run } from '../run.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingjing-diff-'))
const [second, round] = [join(folder, 'second'), join(folder, 'round.yaml')]

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

const replaceIn = (file: string, from: string, to: string) => {
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(from)
  writeFileSync(file, text.replace(from, to))
}

beforeAll(async () => {
  cpSync(join(import.meta.dirname, '../../../programmes/changning-2020'), second, { recursive: true })
  replaceIn(join(second, 'programme.yaml'), 'programme: changning-2020\n', 'programme: changning-2020\nversion: 2\n')
  replaceIn(
    join(second, 'scorecards/townships.yaml'),
    '{deduct: 0.5, when: count(elements where not present) >= 1, clause: 指南要素不齐全扣0.5分',
    '{deduct: 0.5, each: elements, where: not present, clause: 指南要素不齐全扣0.5分',
  )
  expect((await mingjing('demo', 'changning-2020', '-o', round)).code).toBe(0)
}, 30_000)

describe('mingjing programme diff', () => {
  it('says that a programme is the same as itself', async () => {
    const { code, out } = await mingjing('programme', 'diff', 'changning-2020', 'changning-2020')
    expect({ code, last: out.trimEnd().split('\n').at(-1) }).toEqual({ code: 0, last: '没有差异' })
  })

  it('lists what changed, under the scorecard that it stands in', async () => {
    const { code, out } = await mingjing('programme', 'diff', 'changning-2020', second)
    expect(code).toBe(0)
    expect(out).toContain('后：changning-2020 第2版')
    expect(out).toContain(
      '\n2020年度乡镇政府信息与政务公开工作考核评分表\n  ● 指标7 政府信息公开指南：扣分由0.5分改为每项0.5分；扣分条件由',
    )
  })

  it('scores a round by both, unit by unit', async () => {
    const { code, out } = await mingjing('programme', 'diff', 'changning-2020', second, '--answers', round)
    expect(code).toBe(0)
    expect(out).toMatch(/49 个单位，\d+ 个有变化/u)
    const data = JSON.parse((await mingjing('programme', 'diff', 'changning-2020', second, '--answers', round, '--json')).out) as {
      differences: unknown[]
      effects: { units: { isChanged: boolean; reasons: { differences: number[] }[] }[] }
    }
    expect(data.differences).toHaveLength(1)
    const changed = data.effects.units.filter(({ isChanged }) => isChanged)
    for (const { reasons } of changed) for (const { differences } of reasons) expect(differences).toEqual([0])
  })

  it('refuses a round of another programme, and says what to write first', async () => {
    const { code, err } = await mingjing('programme', 'diff', 'taiqian-2020', 'changning-2020', '--answers', round)
    expect(code).toBe(2)
    expect(err).toContain('批次用的方案是“changning-2020”，不是“taiqian-2020”')
  })
})
