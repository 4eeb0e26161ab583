import { isIP } from 'node:net'

/** A host and the same with or without www: most sites answer at both, and send visitors from one to the other. 带与不带 www 的主机 */
export function withWww(host: string): readonly string[] {
  if (isIP(host) !== 0 || !host.includes('.')) return [host]
  return [host, host.startsWith('www.') ? host.slice(4) : `www.${host}`]
}
