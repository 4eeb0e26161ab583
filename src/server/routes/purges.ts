import { z } from 'zod'
import { askPurge } from '../../files/purges/askPurge.ts'
import { doPurge } from '../../files/purges/doPurge.ts'
import { refusePurge } from '../../files/purges/refusePurge.ts'
import { unitOver, unitOverContent } from '../../files/purges/unitOverContent.ts'
import { Refusal } from '../../model/Refusal.ts'
import { may } from '../../permissions/may.ts'
import { INSTALLATION, type Target } from '../../permissions/Target.ts'
import { filesOfContents } from '../../store/queries/fileLists.ts'
import { readFile } from '../../store/queries/files.ts'
import { namesOfPeople } from '../../store/queries/people.ts'
import { listPurges } from '../../store/queries/purges.ts'
import { unitAndAbove } from '../../store/queries/targets.ts'
import { NOTHING } from '../routing/Answer.ts'
import { mayToo } from '../routing/decide.ts'
import { id, instant, reason } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { unitNames } from './files.ts'

const SHOWN = 500

const purge = z.object({
  id: id('编号'),
  why: z.string().meta({ title: '申请的原因' }),
  state: z.enum(['asked', 'done', 'refused']).meta({ title: '办到哪一步' }),
  askedAt: instant('申请时间'),
  askedBy: z.string().meta({ title: '申请人' }),
  mine: z.boolean().meta({ title: '是我申请的，要由别人复核' }),
  decidedAt: instant('复核或退回时间').nullable(),
  decidedBy: z.string().nullable().meta({ title: '复核或退回的人' }),
  refusedWhy: z.string().nullable().meta({ title: '退回的原因' }),
  mayDecide: z.boolean().meta({ title: '我有权复核' }),
  files: z
    .array(z.object({ name: z.string().meta({ title: '文件名' }), unitName: z.string().meta({ title: '单位' }) }))
    .meta({ title: '用到这份内容的文件' }),
})

const list = z.object({ purges: z.array(purge).meta({ title: '清除申请，最新的在前' }) })
/** Requests to purge, and what became of them. */
export type PurgeList = z.output<typeof list>

/** As the permission table asks about a unit that stands over some files. */
const lineOf = (unit: string, all: readonly { readonly unit: string; readonly above: readonly string[] }[]): Target => {
  const [line = []] = all.flatMap((one) => {
    const whole = [one.unit, ...one.above]
    return whole.includes(unit) ? [whole.slice(whole.indexOf(unit))] : []
  })
  return { units: line, round: null }
}

/** 清除: bytes that must not be kept; one person asks, another one does it. */
export const purgeRoutes: readonly ServedRoute[] = [
  route('GET /api/purges', { summary: '清除申请和记录', answer: list }, async ({ world: { store }, visitor }) => {
    const rows = await listPurges(store.db, SHOWN)
    const all = await filesOfContents(store.db, rows.map(({ content }) => content)) // prettier-ignore
    const units = await unitNames(store.db, all.map(({ unit }) => unit), store.now()) // prettier-ignore
    const people = await namesOfPeople(
      store.db,
      rows.flatMap(({ askedBy, doneBy, refusedBy }) => [askedBy, doneBy ?? '', refusedBy ?? '']),
    )
    const purges = rows.flatMap((row) => {
      const own = all.filter(({ content }) => content === row.content)
      const over = unitOver(own)
      const target = over === null ? INSTALLATION : lineOf(over, own)
      if (!may(visitor.duties, 'purge.read', target).allowed) return []
      const decided = row.doneBy ?? row.refusedBy
      return {
        id: row.id,
        why: row.why,
        state: row.doneAt !== null ? ('done' as const) : row.refusedAt !== null ? ('refused' as const) : ('asked' as const),
        askedAt: row.askedAt,
        askedBy: people.get(row.askedBy) ?? '',
        mine: row.askedBy === visitor.person.id,
        decidedAt: row.doneAt ?? row.refusedAt,
        decidedBy: decided === null ? null : (people.get(decided) ?? ''),
        refusedWhy: row.refusedWhy,
        // What a round kept long enough is looked at as one, elsewhere.
        mayDecide: row.round === null && mayToo(visitor, 'purge.do', target),
        files: own.map(({ name, unit }) => ({ name, unitName: units.get(unit) ?? '' })),
      }
    })
    return { purges }
  }),

  route(
    'POST /api/files/:file/purge',
    { summary: '申请清除一份不应保存的文件', body: z.object({ why: reason('清除的原因') }), answer: z.object({ id: id('编号') }) },
    async ({ world: { store }, visitor, actor, input: { params, body } }) => {
      const found = await readFile(store.db, params.file)
      if (!found) throw new Refusal('not-found', 'no-file', '没有这份文件。请刷新列表再看。')
      const { sha256 } = found.content
      const over = await unitOverContent(store.db, sha256)
      const units = over === null ? [] : ((await unitAndAbove(store.db, over)) ?? [])
      if (!mayToo(visitor, 'purge.ask', { units, round: null }))
        throw new Refusal(
          'forbidden',
          'purge-beyond',
          '这份内容也由您负责范围以外的单位交过，清除会把它们的一起清掉。请让管着这些单位的上级来申请。',
        )
      return askPurge(store, actor, { sha256, why: body.why })
    },
  ),

  route(
    'POST /api/purges/:purge/do',
    { summary: '复核并清除：由申请人以外的人办理', answer: NOTHING },
    ({ world: { store }, actor, input: { params } }) => doPurge(store, actor, { purge: params.purge }),
  ),

  route(
    'POST /api/purges/:purge/refuse',
    { summary: '退回清除申请，文件保留', body: z.object({ why: reason('退回的原因') }), answer: NOTHING },
    ({ world: { store }, actor, input: { params, body } }) => refusePurge(store, actor, { purge: params.purge, why: body.why }),
  ),
]
