import { describe, expect, it } from 'vitest'
import { newPerson } from '../../../test/people.ts'
import { SMALL_ROUND, smallRound } from '../../../test/smallRound.ts'
import { forFile, someone } from '../../../test/store.ts'
import { listMessages } from '../../store/queries/messages.ts'
import { listComments, listQuestions } from '../../store/queries/talk.ts'
import { answerQuestion } from './answerQuestion.ts'
import { askQuestion } from './askQuestion.ts'
import { withdrawComment } from './withdrawComment.ts'
import { withdrawQuestion } from './withdrawQuestion.ts'
import { writeComment } from './writeComment.ts'

const store = forFile(smallRound)

const ask = (text: string, node = '1') =>
  askQuestion(store(), someone('unit-filler', 'filler'), { round: SMALL_ROUND, unit: '甲镇', node, text })
const answer = (question: string, text: string, saw: string | null) =>
  answerQuestion(store(), someone('organiser', 'office'), { question, text, saw })

describe('a question', () => {
  it('is answered once for all, and worded better only by who has seen the answer', async () => {
    const question = await ask('怎样算全面？')
    await answer(question, '以目录为准。', null)
    await expect(answer(question, '另一个答复。', null)).rejects.toMatchObject({ code: 'question-answered' })
    await answer(question, '以主动公开基本目录为准。', '以目录为准。')
    expect(await listQuestions(store().db, SMALL_ROUND)).toMatchObject([
      { id: question, node: '1', unitName: '甲镇', text: '怎样算全面？', answer: '以主动公开基本目录为准。', answeredBy: 'office' },
    ])
    await expect(withdrawQuestion(store(), someone('unit-filler', 'filler'), { question })).rejects.toMatchObject({
      code: 'question-answered',
    })
  })

  it('is told of to whoever asked, when it is answered and when the answer is changed', async () => {
    const inbox = async () =>
      (await listMessages(store().db, 'filler', { unread: false, limit: 10, offset: 0 })).filter(({ body }) => body.includes('填多少'))
    await newPerson(store(), 'filler', '甲填报', '甲镇', 'unit-filler')
    const question = await ask('填多少？')
    expect(await inbox()).toEqual([])
    await answer(question, '填件数。', null)
    expect(await inbox()).toMatchObject([
      {
        kind: 'question',
        title: '您的提问已经答复',
        body: '问：填多少？\n答：填件数。',
        link: expect.stringContaining('node=%221%22') as string,
      },
    ])
    await answer(question, '填办结的件数。', '填件数。')
    expect((await inbox()).map(({ title }) => title)).toContain('您的提问改了答复')
  })

  it('is taken back while nobody has answered, and then cannot be answered', async () => {
    const question = await ask('问错了')
    await withdrawQuestion(store(), someone('unit-filler', 'filler'), { question })
    await expect(answer(question, '答复', null)).rejects.toMatchObject({ code: 'no-question' })
    expect((await listQuestions(store().db, SMALL_ROUND)).map(({ id }) => id)).not.toContain(question)
  })

  it('is asked at a row that the unit has', async () => {
    await expect(ask('没有这一项', '99')).rejects.toMatchObject({ code: 'no-row' })
  })
})

describe('a remark', () => {
  it('is for those who assess unless it is for the unit too, and only its author takes it back', async () => {
    const write = (text: string, forUnit: boolean) =>
      writeComment(store(), someone('assessor', 'assessor'), { round: SMALL_ROUND, unit: '乙镇', node: '1', text, forUnit })
    const among = await write('再看一次', false)
    const open = await write('请补一份截图', true)
    expect((await listComments(store().db, SMALL_ROUND, '乙镇')).map(({ id, forUnit }) => [id, forUnit])).toEqual([
      [among, false],
      [open, true],
    ])
    await expect(withdrawComment(store(), someone('organiser', 'office'), { comment: among })).rejects.toMatchObject({
      code: 'comment-of-other',
    })
    await withdrawComment(store(), someone('assessor', 'assessor'), { comment: among })
    await expect(withdrawComment(store(), someone('assessor', 'assessor'), { comment: among })).rejects.toMatchObject({
      code: 'no-comment',
    })
    expect((await listComments(store().db, SMALL_ROUND, '乙镇')).map(({ id }) => id)).toEqual([open])
  })
})
