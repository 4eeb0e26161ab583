import { may } from '../../permissions/may.ts'
import { INSTALLATION } from '../../permissions/Target.ts'
import { byTone, homeOf } from '../../rounds/home/homeOf.ts'
import type { HomeTask } from '../../rounds/home/HomeSheet.ts'
import { countFailedDeliveries } from '../../store/queries/home.ts'
import { calendarNow } from '../calendarNow.ts'
import { checkHealth } from '../health.ts'
import { composed } from '../routing/Answer.ts'
import { receiptIn } from '../settled/receiptIn.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import { tasksAtSites } from '../tasksAtSites.ts'
import type { World } from '../World.ts'

/** 工作台: what is to be done today, by what one is. */
export const homeRoutes: readonly ServedRoute[] = [
  route('GET /api/home', { summary: '今天要办的事和进行中的批次', answer: composed('HomeSheet') }, async ({ world, visitor }) => {
    const { person, duties } = visitor
    const { tasks, rounds } = await homeOf(world.store.db, {
      person,
      duties,
      now: world.store.now(),
      clock: () => calendarNow(world),
      receiptNow: receiptIn(world),
    })
    return {
      tasks: [...(await systemTasks(world, visitor)), ...(await tasksAtSites(world.store.db, visitor.duties)), ...tasks].sort(byTone),
      rounds,
    }
  }),
]

/** What whoever keeps the system is told: what is not as it should be, and nothing else. */
async function systemTasks(world: World, { duties }: SignedIn): Promise<readonly HomeTask[]> {
  const allows = (action: 'health.read' | 'backup.read' | 'journal.read' | 'delivery.read') => may(duties, action, INSTALLATION).allowed
  const tasks: HomeTask[] = []
  const add = (key: string, tone: HomeTask['tone'], text: string, link: string, action: string) =>
    void tasks.push({ key, tone, text, round: null, deadline: null, link, action })
  if (allows('health.read') || allows('backup.read')) {
    for (const { title, state, message } of (await checkHealth(world)).lines) {
      if (state === 'ok') continue
      add(`health/${title}`, 'urgent', `${title}：${message}`, title === '备份' ? '/system/backups' : '/system/health', '去看')
    }
  }
  if (allows('delivery.read')) {
    const failed = await countFailedDeliveries(world.store.db)
    if (failed > 0) add('deliveries', 'waiting', `${failed} 封邮件或网络通知没有发出去`, '/system/mail', '看原因')
  }
  if (allows('journal.read') && !allows('health.read')) add('journal', 'quiet', '操作日志可以随时核对', '/system/journal', '去核对')
  return tasks
}
