import { describe, expect, it } from 'vitest'
import { siteReportJson, siteReportText, type SiteReport } from './siteReport.ts'

const report: SiteReport = {
  site: 'http://a.gov.cn/',
  pages: 7,
  columns: [{ path: '公告', url: 'http://a.gov.cn/gg/', items: null, latest: null, outcome: 'cantTell', status: 'forbidden', at: null }],
  brokenLinks: [
    {
      url: 'http://a.gov.cn/x.html',
      from: 'http://a.gov.cn/',
      status: 'not-found',
      kind: 'page',
      pages: 41,
      alsoFrom: ['http://a.gov.cn/2'],
    },
    { url: 'http://a.gov.cn/x.pdf', from: 'http://a.gov.cn/2', status: 'empty', kind: 'attachment', pages: 1, alsoFrom: [] },
  ],
  unseen: [
    { url: 'http://a.gov.cn/gg/', from: 'http://a.gov.cn/gg/', status: 'forbidden' },
    { url: 'http://a.gov.cn/w\u001b[2J', from: 'http://a.gov.cn/', status: 'timeout-answer' },
    { url: 'http://b.example/', from: 'http://a.gov.cn/', status: 'not-allowed' },
  ],
  undrawn: [],
  statuses: new Map([
    ['ok', 7],
    ['not-found', 1],
    ['empty', 1],
    ['forbidden', 1],
    ['timeout-answer', 30],
    ['not-allowed', 12],
    ['too-large', 2],
    ['reset', 0],
  ]),
  isStopped: false,
}

describe('What a check says', () => {
  it('is each broken link with how many pages lead to it, files by themselves', () => {
    const text = siteReportText(report)
    expect(text).toContain(
      '失效链接 1 个（同一次检查里再试过仍然如此）：\n  http://a.gov.cn/x.html\n    页面不存在（404），见于 http://a.gov.cn/，共 41 个页面指向它\n',
    )
    expect(text).toContain('失效附件 1 个（同一次检查里再试过仍然如此）：\n  http://a.gov.cn/x.pdf\n    返回空白，见于 http://a.gov.cn/2\n')
  })

  it('does not say of an address that was given that it was met on itself', () => {
    const given = (url: string) => ({ url, from: url, status: 'not-found', kind: 'page', pages: 0, alsoFrom: [] }) as const
    const text = siteReportText({ ...report, brokenLinks: [given('http://a.gov.cn/'), given('http://a.gov.cn/gg/')] })
    expect(text).toContain('http://a.gov.cn/\n    页面不存在（404），这是网站首页\n')
    expect(text).toContain('http://a.gov.cn/gg/\n    页面不存在（404），写在栏目表里\n')
  })

  it('is also what could not be seen: which addresses, whose matter, what to do; never that they are broken', () => {
    const text = siteReportText(report)
    expect(text).toContain('没能看到的地址 43 个，不能说有问题，也不能说没有问题：')
    expect(text).toMatch(/ {2}拒绝访问（403）：1 个，网站一方的原因。.*白名单。\n {4}http:\/\/a\.gov\.cn\/gg\/\n/u)
    expect(text).toMatch(/等不到回应：30 个.*\n {4}http:\/\/a\.gov\.cn\/w\[2J（见于 http:\/\/a\.gov\.cn\/）\n {4}还有 29 个\n/u)
    expect(text).toMatch(/不在允许访问的名单里，没有访问：12 个，检查一方的原因。[^\n]*\n文件过大/u)
    expect(text).not.toContain('连接被中断')
    expect(text.split('没能看到')[0]).not.toContain('403')
  })

  it('says that no link is broken only of what was seen', () => {
    const text = siteReportText({ ...report, brokenLinks: [] })
    expect(text).toMatch(/没有发现失效链接\n没能看到的地址 43 个/u)
  })

  it('keeps what other programs read of a broken link, and groups what could not be seen', () => {
    expect(siteReportJson(report)).toMatchObject({
      pages: 7,
      findings: [],
      brokenLinks: [
        { url: 'http://a.gov.cn/x.html', from: 'http://a.gov.cn/', status: 'not-found', pages: 41 },
        { url: 'http://a.gov.cn/x.pdf', from: 'http://a.gov.cn/2', status: 'empty', kind: 'attachment' },
      ],
      statuses: { forbidden: 1, 'timeout-answer': 30 },
      unseen: [
        {
          status: 'forbidden',
          fault: 'site',
          count: 1,
          remedy: expect.stringContaining('白名单') as string,
          addresses: [{ url: 'http://a.gov.cn/gg/', from: 'http://a.gov.cn/gg/' }],
        },
        { status: 'timeout-answer', count: 30 },
        { status: 'not-allowed', count: 12 },
      ],
    })
  })
})
