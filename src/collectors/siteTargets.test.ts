import { describe, expect, it } from 'vitest'
import { checkedAddress } from '../outgoing/checkedAddress.ts'
import { siteTargets } from './siteTargets.ts'

const names: Readonly<Record<string, readonly string[]>> = {
  'www.x.gov.cn': ['1.2.3.4'],
  'x.gov.cn': ['1.2.3.4'],
  'rebound.gov.cn': ['10.0.0.8'],
  'meta.gov.cn': ['169.254.169.254'],
  localhost: ['127.0.0.1'],
}

const address = (site: string, allowed: readonly string[], to = site) => {
  const url = new URL(to)
  return checkedAddress(siteTargets(new URL(site), allowed), url.hostname.replace(/^\[|\]$/gu, ''), Number(url.port || 80), (host) =>
    Promise.resolve(names[host] ?? []),
  )
}

describe('siteTargets', () => {
  it('let the check reach the site, on any port and with or without www', async () => {
    expect(await address('http://www.x.gov.cn/', [])).toBe('1.2.3.4')
    expect(await address('http://www.x.gov.cn/', [], 'http://x.gov.cn:8080/')).toBe('1.2.3.4')
  })

  it.each([
    ['http://127.0.0.1/', [], undefined],
    ['http://[::1]/', [], undefined],
    ['http://192.168.1.1/', [], undefined],
    ['http://2130706433/', [], undefined],
    ['http://0x7f.1/', [], undefined],
    ['http://localhost/', [], undefined],
    ['http://rebound.gov.cn/', [], undefined],
    ['http://meta.gov.cn/', [], undefined],
    ['http://meta.gov.cn/', ['meta.gov.cn'], undefined],
    ['http://[::ffff:127.0.0.1]/', [], undefined],
    ['http://[64:ff9b::7f00:1]/', [], undefined],
    ['http://169.254.169.254/', ['169.254.169.254'], undefined],
    ['http://www.x.gov.cn/', [], 'http://127.0.0.1/'],
    ['http://www.x.gov.cn/', [], 'http://oa.x.gov.cn/'],
    ['http://127.0.0.1/', ['127.0.0.1'], 'http://127.0.0.2/'],
  ])('keep it from %s with %s', async (site, allowed, to) => {
    await expect(address(site, allowed, to)).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it.each([
    ['http://127.0.0.1:8080/', ['127.0.0.1'], '127.0.0.1'],
    ['http://localhost/', ['localhost'], '127.0.0.1'],
    ['http://[::1]/', ['::1'], '::1'],
    ['http://rebound.gov.cn/', ['rebound.gov.cn'], '10.0.0.8'],
  ])('let it reach %s where it was allowed by name', async (site, allowed, reached) => {
    expect(await address(site, allowed)).toBe(reached)
  })
})
