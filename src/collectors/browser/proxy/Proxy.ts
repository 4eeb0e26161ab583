import type { VisitStatus } from '../../../model/VisitStatus.ts'
import type { Resolve } from '../../../outgoing/checkedAddress.ts'
import type { Target } from '../../../outgoing/Target.ts'

/** Where a browser may connect through us, and how much. 代理要求 */
export interface ProxyTerms {
  /** Asked at each connection. */
  readonly targets: () => readonly Target[]
  readonly resolve: Resolve
  readonly connectMs: number
  /** A connection on which nothing moves for so long is hung up. */
  readonly idleMs: number
  /** Bytes of all connections together, both ways. */
  readonly wholeBytes: number
}

/** A place to which it did not connect, and why. 没有连接的地址 */
export interface RefusedPlace {
  readonly place: string
  readonly status: VisitStatus
}

/** A forward proxy on this machine for one page of one browser. 代理 */
export interface Proxy {
  readonly port: number
  /** Made for this one; nobody else on the machine can use it. */
  readonly username: string
  readonly password: string
  readonly bytes: () => number
  /** More was asked for than it may carry; it carries nothing any more. */
  readonly isOver: () => boolean
  readonly refused: () => readonly RefusedPlace[]
  readonly close: () => Promise<void>
}
