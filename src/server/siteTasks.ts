import type { HomeTask } from '../rounds/home/HomeSheet.ts'
import type { SiteSummary } from '../sites/registry/readSites.ts'

/** What somebody may do about a website. */
export interface SiteRights {
  readonly manages: boolean
  /** Whether hosts may be visited is his to say. */
  readonly allows: boolean
}

/** What waits at a website for who looks after it, and for who says where the program may go. 网站测评的待办 */
export function siteTasks(
  { id, name, hosts, columns, last, asksRevamp, retired }: SiteSummary,
  { manages, allows }: SiteRights,
): readonly HomeTask[] {
  if (retired) return []
  const tasks: HomeTask[] = []
  const add = (key: string, tone: HomeTask['tone'], text: string, page: string, action: string) =>
    void tasks.push({
      key: `site/${id}/${key}`,
      tone,
      text,
      round: null,
      deadline: null,
      link: `/sites/${encodeURIComponent(id)}${page}`,
      action,
    })
  // Where the front page may not be visited nothing is; whether columns elsewhere may be is said at the site.
  if (allows && hosts[0]?.allowed === false) add('host', 'waiting', `${name}等您允许访问，允许以后才能检查`, '', '去看')
  if (manages && asksRevamp && last)
    add('revamp', 'waiting', `${name}是不是改版了？请看过再回答`, `/runs/${encodeURIComponent(last.run)}`, '去回答')
  const open = columns.all - columns.placed
  if (manages && last && open > 0) add('places', 'open', `${name}有 ${open} 个栏目没有确认网址`, '/match', '去确认')
  return tasks
}
