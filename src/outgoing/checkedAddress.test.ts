import { describe, expect, it } from 'vitest'
import { checkedAddress, ownAddresses } from './checkedAddress.ts'
import type { Target } from './Target.ts'

const target = (host: string, privateAllowed = false): Target => ({ host, port: 443, privateAllowed })
const names: Readonly<Record<string, readonly string[]>> = {
  'www.example.gov.cn': ['1.2.3.4'],
  'oa.example.gov.cn': ['10.0.0.8'],
  'rebound.example.gov.cn': ['169.254.169.254'],
  'both.example.gov.cn': ['10.0.0.8', '1.2.3.5'],
}
const resolve = (host: string) => Promise.resolve(names[host] ?? [])
const ask = (targets: readonly Target[], host: string, port = 443) => checkedAddress(targets, host, port, resolve)

describe('checkedAddress', () => {
  it('gives the address of an allowed host', async () => {
    expect(await ask([target('www.example.gov.cn')], 'WWW.example.gov.cn')).toBe('1.2.3.4')
  })

  it('refuses another host, another port and a host below an allowed one', async () => {
    const allowed = [target('example.gov.cn'), target('www.example.gov.cn')]
    await expect(ask(allowed, 'oa.example.gov.cn')).rejects.toMatchObject({ code: 'outgoing-not-allowed' })
    await expect(ask(allowed, 'www.example.gov.cn', 80)).rejects.toMatchObject({ code: 'outgoing-not-allowed' })
    await expect(ask([], 'www.example.gov.cn')).rejects.toMatchObject({ code: 'outgoing-not-allowed' })
  })

  it('refuses a host inside unless that is allowed too', async () => {
    await expect(ask([target('oa.example.gov.cn')], 'oa.example.gov.cn')).rejects.toMatchObject({ code: 'outgoing-inside' })
    expect(await ask([target('oa.example.gov.cn', true)], 'oa.example.gov.cn')).toBe('10.0.0.8')
  })

  it('never gives an address of link or cloud, even for a host that may be inside', async () => {
    await expect(ask([target('rebound.example.gov.cn', true)], 'rebound.example.gov.cn')).rejects.toMatchObject({ code: 'outgoing-inside' })
    await expect(ask([target('169.254.169.254', true)], '169.254.169.254')).rejects.toMatchObject({ code: 'outgoing-inside' })
  })

  it('takes the public address of a host that has both', async () => {
    expect(await ask([target('both.example.gov.cn')], 'both.example.gov.cn')).toBe('1.2.3.5')
  })

  it('takes an inside address that is itself the target', async () => {
    expect(await ask([target('127.0.0.1')], '127.0.0.1')).toBe('127.0.0.1')
  })

  it('says that a name is unknown', async () => {
    await expect(ask([target('nowhere.example.gov.cn')], 'nowhere.example.gov.cn')).rejects.toMatchObject({ code: 'outgoing-unknown-host' })
  })

  it('never gives an address of this machine at a port of our own, nor that of our server’s elsewhere', async () => {
    const closed = [{ port: 443, addresses: ['10.0.0.8'] }]
    const inside = (host: string) => ({ ...target(host, true), port: null, closed })
    await expect(ask([inside('127.0.0.1')], '127.0.0.1')).rejects.toMatchObject({ code: 'outgoing-own' })
    await expect(ask([inside('127.8.9.1')], '127.8.9.1')).rejects.toMatchObject({ code: 'outgoing-own' })
    await expect(ask([inside('::1')], '::1')).rejects.toMatchObject({ code: 'outgoing-own' })
    await expect(ask([inside('oa.example.gov.cn')], 'oa.example.gov.cn')).rejects.toMatchObject({ code: 'outgoing-own' })
    expect(await ask([inside('oa.example.gov.cn')], 'oa.example.gov.cn', 8443)).toBe('10.0.0.8')
    expect(await ask([inside('both.example.gov.cn')], 'both.example.gov.cn')).toBe('1.2.3.5')
    const own = ownAddresses()[0] ?? '127.0.0.1'
    await expect(ask([inside(own)], own)).rejects.toMatchObject({ code: 'outgoing-own' })
  })
})
