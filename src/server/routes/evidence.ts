import { Readable } from 'node:stream'
import { z } from 'zod'
import { MOST_BYTES } from '../../files/keepFile.ts'
import type { ShownPreviews } from '../../files/previews/shownPreviews.ts'
import { roomOf } from '../../files/quota/roomOf.ts'
import { Refusal } from '../../model/Refusal.ts'
import { attachEvidence } from '../../rounds/evidence/attachEvidence.ts'
import { earlierEvidence } from '../../rounds/evidence/earlierEvidence.ts'
import { evidenceOf } from '../../rounds/evidence/evidenceOf.ts'
import { handInEvidence } from '../../rounds/evidence/handInEvidence.ts'
import { withdrawEvidence } from '../../rounds/evidence/withdrawEvidence.ts'
import type { EvidenceWithFile } from '../../store/queries/evidence.ts'
import type { FileWithContent } from '../../store/queries/files.ts'
import { callingFor } from '../callingFor.ts'
import { download, NOTHING } from '../routing/Answer.ts'
import { id, line, paragraph, reason } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { lengthOf, streamed } from '../routing/StreamedBody.ts'
import { earlier, list, where } from './evidenceFields.ts'
import { checksAssessed, checksSeen, evidenceActor, evidenceSeen } from './evidenceRights.ts'
import { keeperOf, originalOf, pictureOf, PICTURE_SIZE, PREVIEW } from './fileContent.ts'

const note = paragraph('说明', 500).default('')

const link = z.object({
  url: line('网址', 2_000),
  title: line('网页标题'),
  on: z.iso.date().nullable().meta({ title: '发布日期' }),
})

/** 佐证: files and addresses beside the cells of a round. */
export const evidenceRoutes = (previews: ShownPreviews): readonly ServedRoute[] => [
  route(
    'GET /api/rounds/:round/units/:unit/evidence',
    { summary: '一个单位在批次里的佐证，撤回的也在内', answer: list },
    async ({ world, visitor, input: { params } }) => {
      const { store } = world
      const checks = await checksSeen(world, visitor, ['file.read'], params)
      const evidence = await evidenceOf(store.db, { ...params, checks })
      const assessing = await checksAssessed(world, visitor, params)
      const people = evidence.flatMap(({ person, withdrawn }) => [person, withdrawn?.person ?? null])
      const called = await callingFor(world, visitor, people)
      return {
        evidence: evidence.map(({ person, withdrawn, ...one }) => {
          const isOutside = assessing.has(one.check)
          return {
            ...one,
            by: called(person, isOutside),
            withdrawn: withdrawn && { ...withdrawn, by: called(withdrawn.person, isOutside) },
          }
        }),
        space: { unit: await roomOf(store.db, params.unit), own: await roomOf(store.db, visitor.person.unit) },
      }
    },
  ),

  route(
    'POST /api/rounds/:round/units/:unit/evidence',
    {
      summary: '附上一份交过的文件，或者一个网址',
      body: z
        .object({ ...where, note, file: id('文件').optional(), link: link.optional().meta({ title: '网址' }) })
        .refine(({ file, link: address }) => (file === undefined) !== (address === undefined), '要么给文件，要么给网址'),
      answer: z.object({ id: id('编号') }),
    },
    async ({ world, visitor, input: { params, body } }) => {
      const { file, link: address, ...cell } = body
      const actor = await evidenceActor(world, visitor, { ...params, ...cell })
      const of = file !== undefined ? { file } : address && { link: address }
      if (!of) throw new Refusal('invalid', 'evidence-empty', '没有要附上的文件或网址。请选好再提交。')
      return attachEvidence(world.store, actor, { ...params, ...cell, of, own: visitor.person.unit })
    },
  ),

  route(
    'POST /api/rounds/:round/units/:unit/evidence/upload',
    {
      summary: '上传一份文件并附上；以前交过相同内容的，沿用原来那一份',
      query: z.object({ ...where, note, name: line('文件名', 1_000) }),
      body: streamed(['application/octet-stream'], MOST_BYTES),
      answer: z.object({
        id: id('编号'),
        file: id('文件'),
        earlier: z
          .object({ name: z.string().meta({ title: '文件名' }), at: z.string().meta({ title: '上传时间' }) })
          .nullable()
          .meta({ title: '以前交过的、内容相同的那一份' }),
      }),
    },
    async ({ world, visitor, input: { params, query, body }, http }) => {
      const actor = await evidenceActor(world, visitor, { ...params, ...query })
      const { id: made, file } = await handInEvidence(world.store, actor, {
        ...params,
        ...query,
        own: visitor.person.unit,
        bytes: Readable.from(body.bytes),
        expected: lengthOf(http),
      })
      return { id: made, file: file.id, earlier: file.earlier && { name: file.earlier.name, at: file.earlier.at } }
    },
  ),

  route(
    'GET /api/rounds/:round/units/:unit/earlier',
    { summary: '这个单位以前交过、可以沿用的材料', query: z.object(where), answer: earlier },
    async ({ world, visitor, input: { params, query } }) => {
      const checks = await checksSeen(world, visitor, ['file.read'], params)
      if (!checks.has(query.check)) throw new Refusal('forbidden', 'not-in-share', '这一项不在您的考核分工之内，看不到它的材料。')
      const found = await earlierEvidence(world.store.db, { ...params, ...query }, checks)
      return {
        earlier: found.map(({ file, ...one }) => ({
          ...one,
          file: file && { id: file.file.id, name: file.file.name, type: file.content.type, size: file.content.size },
        })),
      }
    },
  ),

  route(
    'POST /api/evidence/:evidence/withdraw',
    { summary: '撤回一份佐证', body: z.object({ why: reason('撤回的原因') }), answer: NOTHING },
    async ({ world, visitor, input: { params, body } }) => {
      const { evidence } = await evidenceSeen(world, visitor, params.evidence)
      await withdrawEvidence(world.store, await evidenceActor(world, visitor, evidence), { evidence: evidence.id, why: body.why })
    },
  ),

  route(
    'GET /api/evidence/:evidence/content',
    { summary: '下载一份佐证文件', answer: download('application/octet-stream') },
    async ({ world, visitor, input: { params } }) => originalOf(world.store, fileIn(await evidenceSeen(world, visitor, params.evidence))),
  ),

  route(
    'GET /api/evidence/:evidence/preview',
    { summary: '预览一份佐证文件', answer: PREVIEW },
    async ({ world, visitor, input: { params } }) =>
      previews.of(keeperOf(world), fileIn(await evidenceSeen(world, visitor, params.evidence))),
  ),

  route(
    'GET /api/evidence/:evidence/picture',
    { summary: '一份佐证文件的预览图', query: PICTURE_SIZE, answer: download('image/webp') },
    async ({ world, visitor, input: { params, query } }) =>
      pictureOf(previews, world, fileIn(await evidenceSeen(world, visitor, params.evidence)), query.size),
  ),
]

function fileIn({ file, content, purgedWhy }: EvidenceWithFile): FileWithContent {
  if (file && content) return { file, content, purgedWhy }
  throw new Refusal('not-found', 'no-file', '这份佐证是网址，不是文件。请复制网址，在浏览器里打开。')
}
