import ipaddr from 'ipaddr.js'

/**
 * Where an address lies. 地址所在
 *
 * `inside`: this machine or a network that is nobody else's business. `never`: addresses that no host of an office has: those of link and cloud
 * (metadata), of many, of none, and IPv4 wrapped in IPv6, behind which any of the others may hide.
 */
export type Reach = 'public' | 'inside' | 'never'

const INSIDE = new Set(['private', 'loopback', 'carrierGradeNat', 'uniqueLocal'])

/** Clouds answer with a machine's secrets on these, which lie among the others' addresses. */
const METADATA = new Set(['168.63.129.16', '100.100.100.200', '192.0.0.192', 'fd00:ec2::254', 'fd20:ce::254'])

/** Reach of an IP address; what is none is `never`. */
export function reachOf(address: string): Reach {
  // Exactly four decimal parts: other spellings of IPv4 (0x7f.1, 2130706433) are read by some and not by others.
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) && !(address.includes(':') && ipaddr.IPv6.isValid(address))) return 'never'
  const parsed = ipaddr.parse(address)
  if (METADATA.has(parsed.toString())) return 'never'
  const range = parsed.range()
  if (INSIDE.has(range)) return 'inside'
  return range === 'unicast' ? 'public' : 'never'
}
