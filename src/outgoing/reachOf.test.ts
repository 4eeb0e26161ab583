import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reachOf } from './reachOf.ts'

describe('reachOf', () => {
  it.each([
    ['114.114.114.114', 'public'],
    ['2400:3200::1', 'public'],
    ['10.1.2.3', 'inside'],
    ['172.31.0.1', 'inside'],
    ['192.168.1.1', 'inside'],
    ['100.64.0.1', 'inside'],
    ['127.0.0.1', 'inside'],
    ['::1', 'inside'],
    ['fd12::1', 'inside'],
    ['0.0.0.0', 'never'],
    ['::', 'never'],
    ['169.254.169.254', 'never'],
    ['fe80::1', 'never'],
    ['168.63.129.16', 'never'],
    ['100.100.100.200', 'never'],
    ['fd00:ec2::254', 'never'],
    ['224.0.0.1', 'never'],
    ['255.255.255.255', 'never'],
    ['::ffff:10.0.0.1', 'never'],
    ['::ffff:114.114.114.114', 'never'],
    ['64:ff9b::a00:1', 'never'],
    ['2002:a00:1::1', 'never'],
    ['2001:0:1::1', 'never'],
    ['0x7f.0.0.1', 'never'],
    ['2130706433', 'never'],
    ['127.1', 'never'],
    ['010.0.0.1', 'never'],
    ['fe80::1%eth0', 'never'],
    ['intranet', 'never'],
    ['', 'never'],
  ])('of %s is %s', (address, reach) => {
    expect(reachOf(address)).toBe(reach)
  })

  it('calls no IPv4 address public once it is wrapped in IPv6', () => {
    fc.assert(fc.property(fc.ipV4(), (address) => reachOf(`::ffff:${address}`) === 'never' && reachOf(`64:ff9b::${address}`) === 'never'))
  })
})
