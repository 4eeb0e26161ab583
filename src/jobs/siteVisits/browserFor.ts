import type { OpenBrowser } from '../../collectors/browser/openBrowser.ts'
import type { SiteTask } from '../../collectors/collectSite.ts'
import { Refusal } from '../../model/Refusal.ts'
import { changeSiteRun, type SiteRunRow } from '../../store/queries/siteRuns.ts'
import type { Store } from '../../store/Store.ts'
import type { VisitTerms } from './VisitTerms.ts'

/**
 * A browser for a run whose site wants one; where none may be started the run goes on without, and says so beside its result. 采集用浏览器
 */
export async function browserFor(
  { transaction }: Pick<Store, 'transaction'>,
  { id, terms }: Pick<SiteRunRow, 'id' | 'terms'>,
  task: Pick<SiteTask, 'targets' | 'userAgent'>,
  { openBrowser }: Pick<VisitTerms, 'openBrowser'>,
): Promise<{ readonly draw: OpenBrowser['draw'] | undefined; readonly close: () => Promise<void> }> {
  const without = { draw: undefined, close: () => Promise.resolve() }
  if (!terms.browser) return without
  try {
    return await openBrowser({ targets: () => task.targets, userAgent: task.userAgent })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await transaction((tx) => changeSiteRun(tx, id, { note: `没有用浏览器，由脚本生成的页面没有看到。${error.message}` }))
    return without
  }
}
