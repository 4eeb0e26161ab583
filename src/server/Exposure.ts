/** How the server can be reached, decided when it starts. 开放范围 */
export interface Exposure {
  /** Names by which browsers may ask for it; null: by any. */
  readonly hosts: readonly string[] | null
  /** It speaks TLS itself. */
  readonly tls: boolean
  /** Only this machine reaches it. */
  readonly loopback: boolean
  /** Addresses and networks of proxies whose word on address and TLS is believed. */
  readonly trustedProxies: readonly string[]
}

/** A demonstration: this machine, by its own names. */
export const LOOPBACK: Exposure = { hosts: ['localhost', '127.0.0.1', '[::1]'], tls: false, loopback: true, trustedProxies: [] }
