import { describe, expect, it } from 'vitest'
import { LED_ROUND, ledRound } from '../../../test/ledProgramme.ts'
import { someone } from '../../../test/store.ts'
import type { Table } from '../../notices/Table.ts'
import { listMembers } from '../../store/queries/roster.ts'
import { answers, currentAnswers } from '../../store/schema/answers.ts'
import { answerChecks } from '../life/answers/answerChecks.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { WHOLE_SHARE } from '../shares/Share.ts'
import { makeSheet } from './makeSheet.ts'
import { previewSheet } from './previewSheet.ts'
import { takeSheet } from './takeSheet.ts'

describe('taking a sheet', () => {
  it('takes nothing and shows the conflict where somebody answers between the preview and the taking', async () => {
    const store = await ledRound()
    const terms = await termsOf(store.db, LED_ROUND)
    const scope = { lane: 'assessor', drafts: false, speaker: '某人', holder: 'someone' } as const
    const asked = { terms, scope, share: WHOLE_SHARE }
    const members = await listMembers(store.db, LED_ROUND)
    const { above, columns, rows } = await makeSheet(store.db, { ...asked, members }, { title: '考核', by: '某人', at: store.now() })
    const [unit, question, answer] = ['单位', '问题', '答案'].map((head) => columns.findIndex((column) => column.head === head))
    const first = rows.findIndex((row) => row[unit ?? 0] === '市财政局' && row[question ?? 0] === '是否公开')
    const filled = rows.map((row, at) => (at === first ? row.map((cell, column) => (column === answer ? '是' : cell)) : row))
    const all = [above, columns.map(({ head }) => head), ...filled]
    const table: Table = { name: '答案', rows: all.map((cells, at) => ({ number: at + 1, cells })) }
    const handed = { ...asked, sha256: 'a'.repeat(64), tables: [table], behalf: null, actor: someone(), at: store.now(), unit: null }
    const { preview } = await previewSheet(store.db, handed)
    expect(preview.changes).toMatchObject([{ unit: '市财政局', before: '未答', after: '是', conflict: null }])

    const taken = await takeSheet(store, handed, {
      digest: preview.digest,
      chosen: new Set(),
      may: { report: false, confirm: false },
      // Who may write is looked up after the preview and before anything is written.
      actorFor: async ([given]) => {
        const other = {
          unit: '市财政局',
          check: given?.check ?? '',
          lane: 'assessor',
          state: 'answered',
          value: '否',
          after: null,
        } as const
        await answerChecks(store, { ...someone('assessor', 'other'), name: '别人' }, { round: LED_ROUND, answers: [other] })
        return someone()
      },
    })
    expect(taken).toMatchObject({
      outcome: 'changed-meanwhile',
      preview: { changes: [{ before: '否', after: '是', conflict: { by: '别人' } }] },
    })
    expect((await store.db.select().from(answers)).map(({ value }) => value)).toEqual(['否'])
    expect((await store.db.select().from(currentAnswers)).map(({ contradictory }) => contradictory)).toEqual([false])
  })
})
