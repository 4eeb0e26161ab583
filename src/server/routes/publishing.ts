import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { exportProgramme } from '../../rounds/life/programmes/exportProgramme.ts'
import { publishProgramme } from '../../rounds/life/programmes/publishProgramme.ts'
import { readProgrammeZip, ZIP_LIMITS } from '../../rounds/life/programmes/readProgrammeZip.ts'
import { writeProgrammeZip } from '../../rounds/life/programmes/writeProgrammeZip.ts'
import { listProgrammes } from '../../store/queries/programmes.ts'
import { download } from '../routing/Answer.ts'
import { downloadHeaders } from '../routing/downloadHeaders.ts'
import { instant, reason } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { streamed } from '../routing/StreamedBody.ts'

const ZIP = 'application/zip'

const head = {
  hash: z.string().meta({ title: '指纹' }),
  id: z.string().meta({ title: '方案编号' }),
  version: z.number().int().meta({ title: '版次' }),
  title: z.string().meta({ title: '名称' }),
  publishedAt: instant('发布时间'),
}

const list = z.object({
  programmes: z
    .array(
      z.object({
        ...head,
        invented: z.boolean().meta({ title: '虚构的方案' }),
        publisher: z.string().nullable().meta({ title: '发布人' }),
      }),
    )
    .meta({ title: '已发布的方案，最新的在前' }),
})
/** What was published. */
export type PublishedList = z.output<typeof list>

const issue = z.object({
  file: z.string().meta({ title: '文件' }),
  line: z.number().int().meta({ title: '行' }),
  column: z.number().int().meta({ title: '列' }),
  message: z.string().meta({ title: '提醒' }),
  remedy: z.string().meta({ title: '怎么办' }),
})

const published = z.object({
  ...head,
  already: z.boolean().meta({ title: '以前已经发布过' }),
  warnings: z.array(issue).meta({ title: '提醒' }),
})
/** What came of publishing. */
export type PublishedAnswer = z.output<typeof published>

const params = z.object({
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ title: '指纹' }),
})

/** 发布方案: programmes into the database, and their files out of it again. */
export const publishingRoutes: readonly ServedRoute[] = [
  route('GET /api/published', { summary: '已发布的方案', answer: list }, async ({ world }) => ({
    programmes: [...(await listProgrammes(world.store.db))],
  })),

  route(
    'POST /api/published',
    {
      summary: '发布一个方案（ZIP 压缩包）',
      query: z.object({ why: reason().optional() }),
      body: streamed([ZIP], ZIP_LIMITS.bytes),
      answer: published,
    },
    async ({ world, actor, input }) => {
      const files = await readProgrammeZip(await buffer(input.body.bytes))
      const done = await publishProgramme(world.store, actor, files, input.query.why)
      return { ...done, warnings: [...done.warnings] }
    },
  ),

  route(
    'GET /api/published/:hash/archive',
    { summary: '下载一个已发布方案的文件（ZIP 压缩包）', params, answer: download(ZIP) },
    async ({ world, input }) => {
      const { id, version, files } = await exportProgramme(world.store.db, input.params.hash)
      const name = version === 1 ? id : `${id}-v${version}`
      return new Response(Buffer.from(await writeProgrammeZip(name, files)), {
        headers: downloadHeaders(`${name}.zip`, ZIP),
      })
    },
  ),
]
