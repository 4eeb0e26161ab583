import ipaddr from 'ipaddr.js'

/** Is it an address, or a network written as ADDRESS/BITS? The whole world is none: everybody could then say who he is. 地址或网段 */
export function isNetwork(text: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text)) return true
  if (!ipaddr.isValidCIDR(text) || !/^[0-9a-f.:]+\/\d+$/iu.test(text)) return false
  return ipaddr.parseCIDR(text)[1] > 0
}
