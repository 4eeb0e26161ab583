import type { Target } from '../../../outgoing/Target.ts'

/**
 * Where a page of that address may connect: as the run may, but on this machine and in the office's network only to the ports on which the page stands.
 * 页面可以连接的地址
 *
 * A crawler asks for what links name; a script knocks where it likes, and behind the other ports of such a host is nothing that was meant.
 */
export function pageTargets(targets: readonly Target[], url: URL): readonly Target[] {
  const own = url.port === '' ? [80, 443] : [Number(url.port)]
  return targets.flatMap((target) => {
    if (!target.privateAllowed) return target
    if (target.port === null) return own.map((port) => ({ ...target, port }))
    return own.includes(target.port) ? target : []
  })
}
