import { Refusal } from '../../model/Refusal.ts'
import { diskRefusal } from '../../blobs/diskRefusal.ts'

/** Why a run stopped, for whoever asked for it; what to do is to go on with it. 停下的原因 */
export function faultOfRun(error: unknown): string {
  const known = diskRefusal(error, '检查停下了')
  if (known instanceof Refusal) return `${known.message}排除以后，可以从停下的地方接着做。`
  const what = error instanceof Error ? error.message.split('\n', 1)[0] : String(error)
  return `程序出了问题，检查停下了，看到的都还在。请接着做；还是这样的，请把这句话告诉系统管理员：${what ?? ''}`
}
