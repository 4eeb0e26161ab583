/** Cookies of one run, by host: some sites show nothing to whoever does not send back what they set. 会话标识 */
export interface Cookies {
  header(url: URL): string | null
  take(url: URL, set: readonly string[]): void
}

/** A host that sets more than this is not asking for a session. */
const MOST = 40
const LONGEST = 4096

/** Kept for the run only; never shared between hosts, whatever domain a cookie names. */
export function keepCookies(): Cookies {
  const byHost = new Map<string, Map<string, string>>()
  /** As they are sent back. */
  const lines = new Map<string, string>()
  return {
    header: ({ hostname }) => {
      const held = byHost.size === 0 ? undefined : byHost.get(hostname)
      if (!held || held.size === 0) return null
      const known = lines.get(hostname) ?? [...held].map(([name, value]) => `${name}=${value}`).join('; ')
      lines.set(hostname, known)
      return known
    },
    take: ({ hostname }, set) => {
      if (set.length === 0) return
      const held = byHost.get(hostname) ?? new Map<string, string>()
      byHost.set(hostname, held)
      lines.delete(hostname)
      for (const line of set) {
        const [pair = '', ...attributes] = line.split(';')
        const at = pair.indexOf('=')
        const name = pair.slice(0, at).trim()
        if (at < 1 || line.length > LONGEST || !/^[!#$%&'*+\-.^_`|~\w]+$/u.test(name)) continue
        if (attributes.some((one) => /^\s*max-age\s*=\s*(0|-\d+)\s*$/iu.test(one))) held.delete(name)
        else if (held.has(name) || held.size < MOST) held.set(name, safe(pair.slice(at + 1).trim()))
      }
    },
  }
}

/** A header's value holds no control characters. */
const safe = (value: string): string => value.replace(/[^\u{20}-\u{7e}]/gu, '')
