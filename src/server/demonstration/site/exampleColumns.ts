import type { TableLine } from '../../../sites/importing/ColumnLine.ts'

/** What a county's table asks of each column: content, keepers, how often. 示例栏目表 */
const TASKS: Readonly<Record<string, readonly [content: string, keepers: string, updates: string]>> = {
  '新闻中心/政务要闻': ['县委、县政府重要会议和活动', '县政府办', '每日更新'],
  '新闻中心/部门动态': ['各部门工作动态', '县政府办', '每周更新'],
  '政务公开/通知公告': ['需要社会公众知道的通知和公告', '县政府办、相关单位', '每周更新'],
  '政务公开/政策文件': ['规范性文件和其他政策文件', '县司法局、县政府办', '每月更新'],
  '政务公开/政策解读': ['政策文件的解读材料', '县司法局', '每季度更新'],
  '政务公开/财政预决算': ['县级预算、决算和部门预决算', '县财政局', '每年更新'],
  '政务公开/人事信息': ['人事任免、招考录用', '县人社局', '每季度更新'],
  '政务公开/规划计划': ['国民经济和社会发展规划、专项规划', '县发改委', '每半年更新'],
  '政务公开/依申请公开': ['依申请公开的指南和渠道', '县政府办', '长期公开'],
  '互动交流/领导信箱': ['来信和办理情况', '县信访局', '每周更新'],
  '乡镇街道/青溪镇': ['镇政府工作信息', '青溪镇', '每月更新'],
  '乡镇街道/云岭乡': ['乡政府工作信息', '云岭乡', '每月更新'],
}

/** Where these are is left to be confirmed by whoever looks around. */
const LEFT = new Set(['政务公开/政策解读', '互动交流/领导信箱', '乡镇街道/云岭乡'])

export const isLeft = (levels: readonly string[]): boolean => LEFT.has(levels.join('/'))

/** The table of columns of the site, without their addresses. */
export const columnTable = (columns: readonly { readonly name: string }[]): readonly TableLine[] =>
  columns.map(({ name }, at) => {
    const [content, keepers, updates] = TASKS[name] ?? [null, null, null]
    // Below the row of heads.
    return { line: at + 2, levels: name.split('/'), content, keepers, updates, url: null }
  })
