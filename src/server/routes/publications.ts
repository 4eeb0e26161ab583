import { z } from 'zod'
import { PUBLICATION_LEVELS } from '../../model/Settling.ts'
import { approvalOf } from '../../rounds/approval/approvalState.ts'
import { termsOf } from '../../rounds/life/terms/termsOf.ts'
import { receiptIn } from '../settled/receiptIn.ts'
import { withdrawPublication } from '../../rounds/publication/withdrawPublication.ts'
import { namesOfPeople } from '../../store/queries/people.ts'
import { listPublications } from '../../store/queries/publications.ts'
import { newestSnapshot } from '../../store/queries/settling.ts'
import { publicationArchive } from '../published/publicationArchive.ts'
import { previewedFile } from '../published/previewedFile.ts'
import { publishingAnswer } from '../published/publishingAnswer.ts'
import { download, NOTHING } from '../routing/Answer.ts'
import { id, instant, line, paragraph, reason } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'

const level = z.enum(PUBLICATION_LEVELS).meta({ title: '公布范围' })

const publication = z.object({
  id: id('编号'),
  level,
  hash: z.string().meta({ title: '公布件指纹' }),
  number: z.number().int().meta({ title: '第几份定稿' }),
  at: instant('公布时间'),
  byName: z.string().meta({ title: '谁公布的' }),
  withdrawn: z
    .object({
      at: instant('撤回时间'),
      byName: z.string().meta({ title: '谁撤回的' }),
      why: z.string().meta({ title: '撤回的理由' }),
    })
    .nullable()
    .meta({ title: '撤回' }),
})

const overview = z.object({
  settled: z
    .object({
      snapshot: id('定稿的编号'),
      number: z.number().int().meta({ title: '第几份定稿' }),
      at: instant('定稿时间'),
      receipt: z.string().meta({ title: '回执' }),
      state: z.enum(['approved', 'open', 'refused', 'stale']).meta({ title: '审定的状态' }),
      steps: z
        .array(
          z.object({
            body: z.string().meta({ title: '审定机构' }),
            decision: z.enum(['approved', 'refused']).nullable().meta({ title: '同意或不同意' }),
            name: z.string().nullable().meta({ title: '签字人' }),
          }),
        )
        .meta({ title: '审定各步' }),
    })
    .nullable()
    .meta({ title: '最近的最终定稿' }),
  marked: z.boolean().meta({ title: '方案计分' }),
  graded: z.boolean().meta({ title: '方案定等次' }),
  publications: z.array(publication).meta({ title: '公布记录，最新的在前' }),
})

/** Where a round stands with its publication. 公布情况 */
export type PublicationOverview = z.output<typeof overview>

const publishing = z.object({
  snapshot: id('定稿的编号'),
  level,
  objections: line('有异议怎么提', 1_000),
  note: paragraph('说明', 1_000),
  why: reason('公布的理由'),
})

/** What is asked to be published. 公布的请求 */
export type PublishingBody = z.input<typeof publishing>

/** 公布: looked at before, made, withdrawn, taken along. */
export const publicationRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/rounds/:round/publications',
    { summary: '一个批次的公布情况', answer: overview },
    async ({ world, input: { params } }) => {
      const { db } = world.store
      const snapshot = await newestSnapshot(db, params.round, 'final')
      const approval = snapshot && (await approvalOf(db, params.round, snapshot.id, receiptIn(world)))
      const rows = await listPublications(db, params.round)
      const names = await namesOfPeople(db, [...new Set(rows.flatMap(({ by, withdrawnBy }) => [by, withdrawnBy ?? '']))])
      const nameOf = (person: string) => names.get(person) ?? '已离开的人员'
      const { programme } = (await termsOf(db, params.round)).compiled
      return {
        settled: snapshot &&
          approval && {
            snapshot: snapshot.id,
            number: snapshot.number,
            at: snapshot.at,
            receipt: snapshot.receipt,
            state: approval.state,
            steps: approval.steps.map(({ body, last }) => ({ body, decision: last?.decision ?? null, name: last?.name ?? null })),
          },
        marked: programme.rank !== undefined,
        graded: programme.gradeNames.length > 0,
        publications: rows.map(({ withdrawnAt, withdrawnBy, withdrawnWhy, by, ...row }) => ({
          id: row.id,
          level: row.level,
          hash: row.hash,
          number: row.number,
          at: row.at,
          byName: nameOf(by),
          withdrawn: withdrawnAt === null ? null : { at: withdrawnAt, byName: nameOf(withdrawnBy ?? ''), why: withdrawnWhy ?? '' },
        })),
      }
    },
  ),

  route(
    'POST /api/rounds/:round/publications',
    {
      summary: '公布审定的结果；边做边报进度，每行一个 JSON，最后一行是结果',
      body: publishing,
      answer: download('application/x-ndjson'),
    },
    ({ world, actor, input: { params, body } }) => publishingAnswer(world, actor, { round: params.round, ...body }),
  ),

  route(
    'GET /api/rounds/:round/publications/preview/:words/:file',
    { summary: '公布以前看会公开什么', answer: download('text/html') },
    ({ world, input: { params } }) => previewedFile(world, params.round, params.words, params.file),
  ),
  route(
    'GET /api/rounds/:round/publications/preview/:words/:folder/:file',
    { summary: '公布以前看会公开什么（下一级）', answer: download('text/html') },
    ({ world, input: { params } }) => previewedFile(world, params.round, params.words, `${params.folder}/${params.file}`),
  ),
  route(
    'GET /api/rounds/:round/publications/preview/:words/:folder/:within/:file',
    { summary: '公布以前看会公开什么（再下一级）', answer: download('text/html') },
    ({ world, input: { params } }) => previewedFile(world, params.round, params.words, `${params.folder}/${params.within}/${params.file}`),
  ),

  route(
    'POST /api/publications/:publication/withdraw',
    { summary: '撤回一次公布', body: z.object({ why: reason('撤回的理由') }), answer: NOTHING },
    ({ world, actor, input: { params, body } }) => withdrawPublication(world.store, actor, params.publication, body.why),
  ),

  route(
    'GET /api/publications/:publication/archive',
    { summary: '下载公布的整个文件夹（ZIP 压缩包）', answer: download('application/zip') },
    ({ world, input: { params } }) => publicationArchive(world.store, params.publication),
  ),
]
