import { z } from 'zod'
import { INSTALLATION } from '../../permissions/Target.ts'
import { allowSite } from '../../sites/registry/allowSite.ts'
import { changeSite } from '../../sites/registry/changeSite.ts'
import { moveSite } from '../../sites/registry/moveSite.ts'
import { readSites, type SiteSummary } from '../../sites/registry/readSites.ts'
import { registerSite, type MayKnow } from '../../sites/registry/registerSite.ts'
import { resumeSite, retireSite } from '../../sites/registry/retireSite.ts'
import { runToContinue } from '../../sites/runs/runToContinue.ts'
import { USUAL_SITE_TERMS } from '../../sites/registry/SiteTyped.ts'
import { findSite } from '../../store/queries/sites.ts'
import { noteOfSite } from '../demonstration/site/openSite.ts'
import { NOTHING } from '../routing/Answer.ts'
import { mayAtAll, mayToo } from '../routing/decide.ts'
import { id, reason } from '../routing/fields.ts'
import { notThere } from '../routing/findTarget.ts'
import { mustMay } from '../routing/mustMay.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import { seenSites } from './seenSites.ts'
import { SITE_LIST, SITE_SCHEDULE, SITE_SHEET, SITE_TERMS, SITE_TYPED } from './siteFields.ts'

const version = z.number().int().min(1).meta({ title: '看到的版本' })
const retiring = z.object({ version, why: reason() })

const asSent = ({ hosts, ...site }: SiteSummary) => ({ ...site, hosts: hosts.map((host) => ({ ...host, ports: [...host.ports] })) })

const mayKnow =
  (visitor: SignedIn): MayKnow =>
  (units) =>
    mayToo(visitor, 'site.read', { units, round: null })

/** 网站测评: the websites that are assessed. */
export const siteRoutes: readonly ServedRoute[] = [
  route('GET /api/sites', { summary: '可以查看的网站', answer: SITE_LIST }, async ({ world, visitor }) => {
    const seen = await seenSites(world, visitor)
    return { sites: (await readSites(world.store.db, seen)).map(asSent), mayManage: mayAtAll(visitor, 'site.manage') }
  }),

  route(
    'POST /api/sites',
    {
      summary: '登记一个网站',
      body: z.object({
        unit: id('主办单位'),
        name: SITE_TYPED.name,
        front: SITE_TYPED.front,
        terms: SITE_TERMS.default(USUAL_SITE_TERMS).meta({ title: '采集设置' }),
        schedule: SITE_SCHEDULE.nullable().default(null).meta({ title: '定时检查；空值为不定时' }),
      }),
      answer: z.object({ id: id('编号') }),
    },
    async ({ world, visitor, actor, input: { body } }) => ({ id: await registerSite(world.store, actor, body, mayKnow(visitor)) }),
  ),

  route(
    'GET /api/sites/:site',
    { summary: '一个网站', answer: SITE_SHEET },
    async ({ world: { store, kind }, visitor, input: { params } }) => {
      const found = await findSite(store.db, params.site)
      const [row] = found ? await readSites(store.db, [found]) : []
      if (!found || !row) throw notThere('site')
      const { site, above } = found
      const target = { units: [site.unit, ...above], round: null }
      return {
        ...asSent(row),
        ...{ terms: site.terms, schedule: site.schedule, version: site.version },
        toContinue: row.running === null ? await runToContinue(store.db, site) : null,
        note: kind === 'demonstration' ? await noteOfSite(store.db, site.front) : null,
        may: {
          manage: mayToo(visitor, 'site.manage', target),
          run: mayToo(visitor, 'site.run', target),
          allow: mayToo(visitor, 'outgoing.manage', INSTALLATION),
        },
      }
    },
  ),

  route(
    'PUT /api/sites/:site',
    { summary: '修改一个网站的名称、首页、采集设置和定时检查', body: z.object({ version, ...SITE_TYPED, why: reason() }), answer: NOTHING },
    ({ world, visitor, actor, input: { params, body } }) => changeSite(world.store, actor, { ...params, ...body }, mayKnow(visitor)),
  ),

  route(
    'POST /api/sites/:site/move',
    {
      summary: '更正一个网站的主办单位，栏目的保障单位和以前的检查不变',
      body: z.object({ version, unit: id('主办单位'), why: reason() }),
      answer: NOTHING,
    },
    async ({ world, visitor, actor, input: { params, body } }) => {
      await mustMay(world, visitor, 'site.manage', 'unit', body.unit)
      await moveSite(world.store, actor, { ...params, ...body })
    },
  ),

  route(
    'POST /api/sites/:site/allow',
    {
      summary: '允许检查一个网站：允许访问它的主机',
      body: z.object({
        hosts: z
          .array(z.string().trim().min(1).max(253).meta({ title: '主机名' }))
          .min(1)
          .max(100)
          .meta({ title: '允许的主机' }),
        ports: z
          .array(
            z.object({
              host: z.string().trim().min(1).max(253).meta({ title: '主机名' }),
              port: z.number().int().min(1).max(65_535).meta({ title: '端口' }),
            }),
          )
          .max(1_000)
          .default([])
          .meta({ title: '内网主机除 80、443 以外允许的端口' }),
        privateAllowed: z.boolean().meta({ title: '它们在内网，允许内网地址' }),
        why: reason(),
      }),
      answer: NOTHING,
    },
    async ({ world, visitor, actor, input: { params, body } }) => {
      await mustMay(world, visitor, 'site.read', 'site', params.site)
      await allowSite(world.store, actor, { ...params, ...body })
    },
  ),

  route(
    'POST /api/sites/:site/retire',
    { summary: '停用一个网站，检查记录都还在', body: retiring, answer: NOTHING },
    ({ world, actor, input: { params, body } }) => retireSite(world.store, actor, { ...params, ...body }),
  ),

  route(
    'POST /api/sites/:site/resume',
    { summary: '恢复使用一个停用的网站', body: retiring, answer: NOTHING },
    ({ world, visitor, actor, input: { params, body } }) => resumeSite(world.store, actor, { ...params, ...body }, mayKnow(visitor)),
  ),
]
