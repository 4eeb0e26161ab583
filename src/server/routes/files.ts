import { Readable } from 'node:stream'
import { z } from 'zod'
import { keepFile, MOST_BYTES } from '../../files/keepFile.ts'
import type { ShownPreviews } from '../../files/previews/shownPreviews.ts'
import { withdrawFile } from '../../files/withdrawFile.ts'
import { beijingDate } from '../../model/Instant.ts'
import { nameOn } from '../../people/units/Register.ts'
import { registerFrom } from '../../people/units/readRegister.ts'
import type { Db } from '../../store/Db.ts'
import { listFiles } from '../../store/queries/fileLists.ts'
import { readLines } from '../../store/queries/units.ts'
import { callingFor, outsideOf } from '../callingFor.ts'
import { download, NOTHING } from '../routing/Answer.ts'
import { id, instant, line, page, reason } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { lengthOf, streamed } from '../routing/StreamedBody.ts'
import { keeperOf, originalOf, pictureOf, PICTURE_SIZE, PREVIEW } from './fileContent.ts'
import { fileSeen, filesSeenOf } from './fileSeen.ts'

const BYTES = 'application/octet-stream'

const size = z.number().int().meta({ title: '字节数' })
const type = z.string().meta({ title: '文件类型' })
const name = z.string().meta({ title: '文件名' })

const file = z.object({
  id: id('编号'),
  name,
  type,
  size,
  unit: id('单位'),
  unitName: z.string().meta({ title: '单位名称' }),
  at: instant('上传时间'),
  by: z.string().nullable().meta({ title: '上传人' }),
  withdrawn: z
    .object({ at: instant('撤回时间'), by: z.string().nullable().meta({ title: '撤回人' }), why: z.string().meta({ title: '撤回原因' }) })
    .nullable()
    .meta({ title: '已撤回的' }),
  purged: z
    .object({ at: instant('清除时间'), why: z.string().meta({ title: '清除原因' }) })
    .nullable()
    .meta({ title: '已清除的' }),
  purgeAsked: z.boolean().meta({ title: '有人申请清除，正等复核' }),
})

const list = z.object({
  files: z.array(file).meta({ title: '文件，最新的在前' }),
  total: z.number().int().meta({ title: '共几份' }),
})
/** Files as a list shows them. */
export type FileList = z.output<typeof list>

const query = z.object({
  under: id('单位及下级').optional(),
  search: z.string().trim().max(200).default('').meta({ title: '文件名的一部分' }),
  from: instant('从这个时刻起').optional(),
  until: instant('到这个时刻之前').optional(),
  ...page,
})

/** What units are or were called, those that are no more included. */
export async function unitNames(db: Db, ids: readonly string[], now: string): Promise<ReadonlyMap<string, string>> {
  const register = registerFrom(await readLines(db, [...new Set(ids)]))
  return new Map([...register.values()].map((unit) => [unit.id, nameOn(unit, beijingDate(now))]))
}

/** 文件: what was handed in for units; bytes are given out as a download and never shown by the program. */
export const fileRoutes = (previews: ShownPreviews): readonly ServedRoute[] => [
  route('GET /api/files', { summary: '所负责单位的文件', query, answer: list }, async ({ world, visitor, input: { query: asked } }) => {
    const { store } = world
    const { under = null, search, from = null, until = null, limit, offset } = asked
    const filter = { ...filesSeenOf(visitor), person: visitor.person.id, under, search, from, until }
    const { rows, total } = await listFiles(store.db, filter, { limit, offset })
    const units = await unitNames(store.db, rows.map((row) => row.file.unit), store.now()) // prettier-ignore
    const people = rows.flatMap((row) => [row.file.person, row.file.withdrawnBy])
    const called = await callingFor(world, visitor, people)
    const isOutside = await outsideOf(world, visitor, 'file.read', rows.map((row) => row.file.unit)) // prettier-ignore
    const shown = rows.map(({ file: one, content, purgedWhy, asked: purge }) => ({
      id: one.id,
      name: one.name,
      type: content.type,
      size: content.size,
      unit: one.unit,
      unitName: units.get(one.unit) ?? '',
      at: one.at,
      by: called(one.person, isOutside(one.unit)),
      withdrawn:
        one.withdrawnAt === null
          ? null
          : { at: one.withdrawnAt, by: called(one.withdrawnBy, isOutside(one.unit)), why: one.withdrawnWhy ?? '' },
      purged: content.purgedAt === null ? null : { at: content.purgedAt, why: purgedWhy ?? '' },
      purgeAsked: purge !== null,
    }))
    return { files: shown, total }
  }),

  route(
    'POST /api/units/:unit/files',
    {
      summary: '上传一份文件',
      query: z.object({ name: line('文件名', 1000) }),
      body: streamed([BYTES], MOST_BYTES),
      answer: z.object({ id: id('编号'), name, type, size }),
    },
    ({ world: { store }, actor, input: { params, query: asked, body }, http }) =>
      keepFile(store, actor, { bytes: Readable.from(body.bytes), name: asked.name, unit: params.unit, expected: lengthOf(http) }),
  ),

  route(
    'GET /api/files/:file/content',
    { summary: '下载一份文件', answer: download(BYTES) },
    async ({ world, visitor, input: { params } }) => originalOf(world.store, await fileSeen(world, visitor, params.file)),
  ),

  route('GET /api/files/:file/preview', { summary: '预览一份文件', answer: PREVIEW }, async ({ world, visitor, input: { params } }) =>
    previews.of(keeperOf(world), await fileSeen(world, visitor, params.file)),
  ),

  route(
    'GET /api/files/:file/picture',
    { summary: '一份文件的预览图', query: PICTURE_SIZE, answer: download('image/webp') },
    async ({ world, visitor, input: { params, query: asked } }) =>
      pictureOf(previews, world, await fileSeen(world, visitor, params.file), asked.size),
  ),

  route(
    'POST /api/files/:file/withdraw',
    { summary: '撤回一份文件', body: z.object({ why: reason('撤回的原因') }), answer: NOTHING },
    async ({ world, visitor, actor, input: { params, body } }) => {
      const { file } = await fileSeen(world, visitor, params.file)
      await withdrawFile(world.store, actor, { file: file.id, why: body.why })
    },
  ),
]
