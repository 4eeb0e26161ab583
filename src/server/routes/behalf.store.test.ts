import { desc } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { asked } from '../../../test/asked.ts'
import { LED_ROUND, ledRound } from '../../../test/ledProgramme.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { forFile } from '../../../test/store.ts'
import { answers, contents, files } from '../../store/schema/index.ts'
import { answerRoutes } from './answers.ts'

const ANSWERS = `/api/rounds/${LED_ROUND}/answers`
const at = '2026-11-22T01:00:00.000Z'

describe('an answer that is entered for somebody else', () => {
  const store = forFile(async () => {
    const made = await ledRound()
    await made.db.insert(contents).values({ sha256: 'ab'.repeat(32), size: 1, type: 'image/png', keptAt: at })
    const file = { content: 'ab'.repeat(32), unit: ROOT_UNIT, person: 'ma', at }
    await made.db.insert(files).values([
      { ...file, id: 'paper', name: '自查表.png' },
      { ...file, id: 'gone', name: '旧表.png', withdrawnAt: at, withdrawnBy: 'ma', withdrawnWhy: '传错了' },
    ])
    return made
  })
  const ask = (who: string, parts: Readonly<Record<string, unknown>>) =>
    asked(store(), answerRoutes, {
      ma: { unit: ROOT_UNIT, duties: [['organiser', ROOT_UNIT]] },
      li: { unit: '市编办', duties: [['lead-assessor', ROOT_UNIT]] },
      he: { unit: '市教育局', duties: [['unit-filler', '市教育局']] },
    })(who, 'POST', ANSWERS, { answers: [{ unit: '市教育局', check: '1.published', value: '是', after: null, ...parts }] })
  const last = async () => (await store().db.select().from(answers).orderBy(desc(answers.id)).limit(1))[0]
  const behalf = { via: 'behalf', paper: 'paper' }

  it('stands under the name of its unit, with the paper and who typed it', async () => {
    expect((await ask('ma', { lane: 'self', ...behalf })).status).toBe(200)
    expect(await last()).toMatchObject({ lane: 'self', saidBy: '市教育局', person: 'ma', via: 'behalf', proof: ['file:paper'] })
  })

  it('stands under the name of its assessor', async () => {
    expect((await ask('ma', { lane: 'assessor', ...behalf, for: '周考核', proof: ['现场记录'] })).status).toBe(200)
    expect(await last()).toMatchObject({ lane: 'assessor', saidBy: '周考核', person: 'ma', proof: ['现场记录', 'file:paper'] })
  })

  it.each([
    ['no paper', { lane: 'self', via: 'behalf' }, 400, 'paper-missing'],
    ['a paper that was taken back', { lane: 'self', via: 'behalf', paper: 'gone' }, 409, 'paper-withdrawn'],
    ['a paper that is not there', { lane: 'self', via: 'behalf', paper: 'none' }, 404, 'no-file'],
    ['nobody named', { lane: 'assessor', ...behalf }, 400, 'behalf-name'],
    ['an expert’s lane', { lane: 'expert', ...behalf, for: '张三' }, 400, 'behalf-lane'],
    ['a unit’s lane without saying that it is for it', { lane: 'self' }, 400, 'self-not-behalf'],
    ['a name without saying for whom', { lane: 'assessor', for: '周考核' }, 400, 'invalid-input'],
  ])('is refused with %s', async (_, parts, status, code) => {
    const { body, ...found } = await ask('ma', parts)
    expect([found.status, body.code]).toEqual([status, code])
  })

  it('is entered by nobody but the organiser', async () => {
    expect((await ask('li', { lane: 'assessor', ...behalf, for: '周考核' })).status).toBe(403)
    expect((await ask('he', { lane: 'self', ...behalf })).status).toBe(403)
  })

  it('is confirmed in the name of who is signed in, and under no other', async () => {
    expect((await ask('ma', { unit: '市编办', lane: 'probe', confirmed: true })).status).toBe(200)
    expect(await last()).toMatchObject({ lane: 'probe', confirmedBy: 'ma' })
    expect((await ask('ma', { unit: '市编办', lane: 'probe', confirmedBy: '王某' })).status).toBe(400)
    expect((await ask('ma', { unit: '市编办', lane: 'import', confirmedBy: '王某', saidBy: '检测平台' })).status).toBe(200)
    expect(await last()).toMatchObject({ lane: 'import', confirmedBy: '王某', saidBy: '检测平台' })
  })
})
