import type { MappedPage } from '../../src/model/Site.ts'
import type { SoughtColumn } from '../../src/sites/proposing/weighPage.ts'

/** An invented county's site as a map, the table that somebody made for it, and where each of its columns truly is; null: the site does not have it. */
export interface InventedSite {
  readonly map: readonly MappedPage[]
  readonly columns: readonly SoughtColumn[]
  readonly truth: ReadonlyMap<string, string | null>
}

const REGION = '示例县'
const OFFICES =
  '财政局 教育体育局 民政局 自然资源局 农业农村局 卫生健康委员会 人力资源和社会保障局 住房和城乡建设局 交通运输局 水利局 商务局 应急管理局 审计局 市场监督管理局 统计局 医疗保障局 发展和改革委员会 科技局 司法局 信访局'.split(
    ' ',
  )
const TOWNS = '城关镇 西河乡 东岭镇 北原乡 南湾镇 柳林镇 石桥乡 清泉镇 高坪乡 白塔镇 双河镇 平川乡'.split(' ')
const COMMON =
  '机构职能 领导信息 政策文件 政策解读 规划计划 统计信息 财政预决算 通知公告 公开指南 公开年报 行政执法 人事信息 重大建设项目 应急管理 民生实事'.split(
    ' ',
  )
const OWN =
  '土地征收 社会救助 义务教育 医疗卫生 食品药品监管 环境保护 保障性住房 国有土地上房屋征收 安全生产 公共文化服务 涉农补贴 养老服务 户籍管理 就业创业 税收管理'.split(
    ' ',
  )
const LEAVES = '政策文件 办事指南 名单公示 资金发放 工作动态 结果公开 监督检查'.split(' ')
const PARTS = '政务动态 政务公开 政务服务 互动交流 走进示例 专题专栏'.split(' ')
const THEMES = '乡村振兴 营商环境 优化服务改革 疫情防控 创建文明城市'.split(' ')

interface Node {
  readonly name: string
  readonly path: string
  readonly above: readonly string[]
}

/** The same seed gives the same site. */
export function inventSite(seed: number): InventedSite {
  const chance = chanceOf(seed)
  const nodes: Node[] = []
  const grow = (name: string, path: string, above: readonly string[]) => {
    nodes.push({ name, path, above })
    return [...above, name] as const
  }
  for (const [at, part] of PARTS.entries()) grow(part, `/p${String(at)}/`, [])
  const open = ['政务公开']
  for (const [at, name] of COMMON.entries()) grow(name, `/zwgk/c${String(at)}/`, open)
  const key = grow('重点领域信息公开', '/zwgk/zd/', open)
  for (const [at, name] of OWN.entries()) {
    const own = grow(name, `/zwgk/zd/${String(at)}/`, key)
    for (const [leaf, title] of LEAVES.entries()) if (chance() < 0.8) grow(title, `/zwgk/zd/${String(at)}/${String(leaf)}/`, own)
  }
  for (const [kind, bodies] of [
    ['部门信息公开', OFFICES],
    ['乡镇信息公开', TOWNS],
  ] as const) {
    const of = grow(kind, `/${kind === '部门信息公开' ? 'bm' : 'xz'}/`, open)
    for (const [at, body] of bodies.entries()) {
      const path = `/${kind === '部门信息公开' ? 'bm' : 'xz'}/${String(at)}/`
      const own = grow(chance() < 0.3 ? `县${body}` : body, path, of)
      for (const [sub, name] of COMMON.entries()) {
        if (chance() < 0.15) continue
        const inner = grow(name, `${path}${String(sub)}/`, own)
        if (name === '财政预决算')
          for (const year of ['预算', '决算']) grow(year, `${path}${String(sub)}/${year === '预算' ? 'y' : 'j'}/`, inner)
      }
    }
  }
  // What has a column's name and is another: themes, an old version of the site.
  for (const [at, theme] of THEMES.entries()) {
    const own = grow(theme, `/zt/${String(at)}/`, ['专题专栏'])
    for (const name of ['政策文件', '工作动态', '通知公告', '政策解读'])
      grow(name, `/zt/${String(at)}/${String(LEAVES.indexOf(name))}${String(COMMON.indexOf(name))}/`, own)
  }
  for (const name of COMMON) if (chance() < 0.3) grow(name, `/old/${String(COMMON.indexOf(name))}/`, chance() < 0.5 ? ['历史归档'] : [])
  const shown = shownBy(chance)
  const map = [front(), ...nodes.map(shown)]
  const { columns, truth } = tableOf(nodes, chance)
  return { map, columns, truth }
}

const urlOf = (path: string): string => `https://www.shili.test${path}`
const front = (): MappedPage => ({
  url: urlOf('/'),
  title: `${REGION}人民政府门户网站`,
  crumbs: [],
  names: ['首页'],
  menu: [],
  kind: 'other',
  items: 0,
  latest: null,
})

/** How a site shows a column: with all of its place, part of it or none, under its name or nearly so. */
function shownBy(chance: () => number): (node: Node) => MappedPage {
  return ({ name, path, above }) => {
    const called = chance() < 0.06 ? otherwise(name, chance) : name
    const style = chance()
    const crumbs =
      style < 0.7 ? [...above, called] : style < 0.8 ? above : style < 0.85 ? above.slice(-1).concat(called) : style < 0.9 ? [called] : []
    const title = chance() < 0.1 ? `${REGION}人民政府门户网站` : called
    // Somebody linked the wrong page.
    const link = chance() < 0.02 ? (COMMON[Math.floor(chance() * COMMON.length)] ?? name) : called
    const isArticle = /指南|职能/u.test(name) && chance() < 0.4
    const items = isArticle || chance() < 0.05 ? 0 : 1 + Math.floor(chance() * 20)
    return {
      url: urlOf(path),
      title,
      crumbs,
      names: chance() < 0.05 ? [] : [link],
      menu: above.length < 2 && chance() < 0.8 ? [...above, called] : [],
      kind: isArticle ? 'article' : items > 0 ? 'list' : 'other',
      items,
      latest: items > 0 ? '2026-11-02' : null,
    }
  }
}

function otherwise(name: string, chance: () => number): string {
  const ways = [`政府信息公开${name.replace(/^公开/u, '')}`, `${name}专栏`, `${REGION}${name}`, name.replace('年报', '年度报告')]
  return ways[Math.floor(chance() * ways.length)] ?? name
}

/** A table says the upper levels in its own words, leaves some out, and has columns that the site has not. */
function tableOf(nodes: readonly Node[], chance: () => number): Pick<InventedSite, 'columns' | 'truth'> {
  const columns: SoughtColumn[] = []
  const truth = new Map<string, string | null>()
  const add = (levels: readonly string[], keepers: readonly string[], url: string | null) => {
    const id = `column-${String(columns.length)}`
    columns.push({ id, levels, keepers, url: null })
    truth.set(id, url)
  }
  for (const { name, path, above } of nodes) {
    if (above.length === 0 || path.startsWith('/old/') || path.startsWith('/zt/') || chance() < 0.3) continue
    const words = above.map((level) =>
      level === '政务公开' && chance() < 0.6 ? '法定主动公开内容' : level === '重点领域信息公开' && chance() < 0.3 ? '重点领域' : level,
    )
    const levels = words.length > 1 && chance() < 0.1 ? words.filter((_, at) => at !== words.length - 2) : words
    const body = above.find((level) => [...OFFICES, ...TOWNS].some((one) => level.endsWith(one)))
    // Sometimes the table names the unit beside the column only.
    if (body !== undefined && chance() < 0.1) add(['政务公开', name], [`${REGION}${body.replace(/^县/u, '')}`], urlOf(path))
    else add([...levels, name], body === undefined ? [] : [body], urlOf(path))
  }
  // Columns that ought to be there, and whose names are elsewhere on the site.
  const has = new Set(nodes.map(({ name, above }) => [...above.slice(-1), name].join('/')))
  const missing = (levels: readonly string[], keepers: readonly string[]) => {
    if (!has.has(levels.slice(-2).join('/'))) add(levels, keepers, null)
  }
  for (const name of [...COMMON, ...LEAVES]) {
    missing(['政务公开', '监督保障', name], [])
    for (const body of [...OFFICES, ...TOWNS]) {
      if (has.has(`县${body}/${name}`)) continue
      missing(['政务公开', TOWNS.includes(body) ? '乡镇信息公开' : '部门信息公开', body, name], [body])
    }
  }
  for (const name of LEAVES) for (const own of OWN) missing(['政务公开', '重点领域信息公开', own, name], [])
  return { columns, truth }
}

/** Chance that is the same each time: xorshift. */
function chanceOf(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0 || 1
  return () => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 2 ** 32
  }
}
