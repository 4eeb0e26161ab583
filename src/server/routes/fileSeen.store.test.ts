import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { asked } from '../../../test/asked.ts'
import { LED_ROUND, ledRound } from '../../../test/ledProgramme.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { forFile, someone } from '../../../test/store.ts'
import { keepFile } from '../../files/keepFile.ts'
import type { ShownPreviews } from '../../files/previews/shownPreviews.ts'
import { handInEvidence } from '../../rounds/evidence/handInEvidence.ts'
import { people, roundLeads } from '../../store/schema/index.ts'
import { evidenceRoutes } from './evidence.ts'
import { fileRoutes } from './files.ts'

const NONE = { kind: 'none', why: '', text: null, isCut: false, pages: null, width: null, height: null, hasPicture: false } as const
const previews: ShownPreviews = { of: () => Promise.resolve(NONE), pictureOf: () => Promise.resolve(null) }

describe('files that lie beside cells', () => {
  const store = forFile(ledRound)
  const ask = (...parts: Parameters<ReturnType<typeof asked>>) =>
    asked(store(), [...fileRoutes(previews), ...evidenceRoutes(previews)], {
      ma: { unit: ROOT_UNIT, duties: [['organiser', ROOT_UNIT]] },
      li: { unit: '市编办', duties: [['lead-assessor', ROOT_UNIT]] },
      wu: { unit: '市财政局', duties: [['lead-assessor', ROOT_UNIT]] },
      jia: { unit: '甲镇', duties: [['unit-filler', '甲镇']] },
    })(...parts)
  const bytes = (text: string) => Readable.from([Buffer.from(text)])

  it('are for who assesses another row as if they were not there, by whatever path (SH-02)', async () => {
    await store()
      .db.insert(roundLeads)
      .values(['市编办', '市财政局'].map((lead) => ({ round: LED_ROUND, lead, unit: lead })))
    const place = { round: LED_ROUND, unit: '市教育局', object: '', side: 'unit', own: '市教育局', note: '' } as const
    const filler = someone('unit-filler', 'filler')
    const { file } = await handInEvidence(store(), filler, {
      ...place,
      check: '1.published',
      bytes: bytes('甲'),
      name: '一.txt',
      expected: 3,
    })
    const loose = await keepFile(store(), filler, { bytes: bytes('乙'), name: '二.txt', unit: '市教育局' })
    const seen = async (who: string) =>
      ((await ask(who, 'GET', '/api/files')).body['files'] as readonly { name: string }[]).map(({ name }) => name).sort()
    expect([await seen('ma'), await seen('wu')]).toEqual([['一.txt', '二.txt'], ['二.txt']])
    const status = async (who: string, id: string) => (await ask(who, 'GET', `/api/files/${id}/preview`)).status
    expect([await status('ma', file.id), await status('li', file.id), await status('wu', file.id)]).toEqual([200, 200, 404])
    expect(await status('wu', loose.id)).toBe(200)
    expect((await ask('wu', 'POST', `/api/files/${file.id}/withdraw`, { why: '不要了' })).status).toBe(404)
    const { status: refused, body } = await ask('li', 'POST', `/api/files/${file.id}/withdraw`, { why: '不要了' })
    expect([refused, body.code]).toEqual([409, 'file-is-evidence'])
  })

  it('do not tell the unit who assesses it', async () => {
    const place = { round: LED_ROUND, unit: '甲镇', object: '', side: 'assessing', own: ROOT_UNIT, note: '' } as const
    await store()
      .db.insert(people)
      .values({ id: 'ma', login: 'ma', name: '马', unit: ROOT_UNIT, state: 'active', createdAt: store().now() })
    await handInEvidence(store(), someone('organiser', 'ma'), {
      ...place,
      ...{ check: '1.published', bytes: bytes('丙'), name: '截图.txt', expected: 3 },
    })
    const by = async (who: string) =>
      (
        (await ask(who, 'GET', `/api/rounds/${LED_ROUND}/units/${encodeURIComponent('甲镇')}/evidence`)).body['evidence'] as readonly {
          by: string | null
        }[]
      ).map((one) => one.by)
    expect([await by('ma'), await by('wu'), await by('jia')]).toEqual([['马'], ['马'], ['示例县']])
  })
})
