import { Readable } from 'node:stream'
import { z } from 'zod'
import { archiveRound } from '../../rounds/archive/archiveRound.ts'
import { recordArchive } from '../../rounds/archive/recordArchive.ts'
import { zipArchive } from '../../rounds/archive/zipArchive.ts'
import { download } from '../routing/Answer.ts'
import { downloadHeaders } from '../routing/downloadHeaders.ts'
import { route, type ServedRoute } from '../routing/route.ts'

/** 归档: a settled round with all that it leaves behind, as one file. */
export const archiveRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/rounds/:round/archive',
    {
      summary: '下载批次档案（ZIP 压缩包）',
      query: z.object({ files: z.enum(['yes', 'no']).default('no').meta({ title: '装入佐证和公布的文件本身' }) }),
      answer: download('application/zip'),
    },
    async ({ world: { store }, actor, input: { params, query } }) => {
      const { name, entries } = await archiveRound(store, params.round, { files: query.files === 'yes' })
      await recordArchive(store, actor, { ...params, ...query })
      return new Response(Readable.toWeb(zipArchive(name, entries)) as ReadableStream, {
        headers: downloadHeaders(`${name}.zip`, 'application/zip'),
      })
    },
  ),
]
