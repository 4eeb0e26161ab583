import { describe, expect, it } from 'vitest'
import { normalAddress } from './siteAddress.ts'
import { hostOf, siteHosts } from './siteHosts.ts'

describe('siteHosts', () => {
  it.each([
    ['https://www.Example.gov.cn/index.html', ['www.example.gov.cn', 'example.gov.cn']],
    ['http://example.gov.cn:8080/', ['example.gov.cn', 'www.example.gov.cn']],
    ['http://127.0.0.1:4173/', ['127.0.0.1']],
    ['http://[::1]/', ['::1']],
    ['http://localhost:4173/', ['localhost']],
    ['nothing', []],
  ])('of %s are %j', (front, hosts) => {
    expect(siteHosts(front)).toEqual(hosts)
  })

  it('are named as the network writes them', () => {
    expect(hostOf('https://示例县.政务/')).toMatch(/^xn--/u)
  })
})

describe('normalAddress', () => {
  it.each([
    [' https://www.example.gov.cn#a ', 'https://www.example.gov.cn/'],
    ['HTTP://www.example.gov.cn:80/a?b=1#c', 'http://www.example.gov.cn/a?b=1'],
    ['http://10.1.2.3/', 'http://10.1.2.3/'],
    ['http://[::1]/', 'http://[::1]/'],
    ['http://127.1/', null],
    ['http://0300.0.0.1/', null],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['https://a@b.gov.cn/', null],
    ['https://b.gov.cn/a b', null],
    [`https://b.gov.cn/${'x'.repeat(2_000)}`, null],
    ['', null],
  ])('of “%s” is %s', (written, address) => {
    expect(normalAddress(written)).toBe(address)
  })
})
