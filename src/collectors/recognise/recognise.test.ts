import { describe, expect, it } from 'vitest'
import { scanPage } from '../../pages/scanPage.ts'
import { isBlockPage, needsBrowser } from './isBlockPage.ts'
import { isNotFoundPage } from './isNotFoundPage.ts'

const page = (title: string, body: string) => scanPage(`<title>${title}</title><body>${body}`, 'http://a.gov.cn/x.html')
const LONG = `<p>${'各乡镇人民政府，县政府各部门：现将有关事项通知如下。'.repeat(40)}</p>`

describe('isNotFoundPage', () => {
  it.each([
    ['404 Not Found', '<h1>404</h1>'],
    ['某县人民政府', '<p>对不起，您访问的页面不存在或已被删除！</p>'],
    ['提示信息', '<p>找不到该页面，5秒后返回首页</p>'],
    ['', '<p>The page you are looking for was not found</p>'],
    ['页面不存在', `<p>${'请联系管理员。'.repeat(30)}</p>`],
    ['错误', '<p>错误代码：404</p>'],
  ])('is one: %s %s', (title, body) => {
    expect(isNotFoundPage(page(title, body), 'http://a.gov.cn/x.html', null)).toBe(true)
  })

  it.each([
    ['关于404号文件的通知', LONG],
    ['某县人民政府', LONG],
    ['关于清理网站“页面不存在”问题的通报', LONG],
    ['通知公告', '<a href="1">关于2024年公开招聘的公告</a>'],
  ])('is none: %s', (title, body) => {
    expect(isNotFoundPage(page(title, body), 'http://a.gov.cn/x.html', null)).toBe(false)
  })

  it('is what the host shows for any absent address', () => {
    const { fingerprint } = page('某县', LONG)
    expect(isNotFoundPage(page('某县', LONG), 'http://a.gov.cn/x.html', { fingerprint, finalUrl: null })).toBe(true)
    expect(isNotFoundPage(page('某县', '<p>别的</p>'), 'http://a.gov.cn/', { fingerprint, finalUrl: 'http://a.gov.cn/' })).toBe(true)
  })
})

describe('isBlockPage', () => {
  it.each([
    ['安全验证', '<p>请拖动滑块完成拼图</p>', 200],
    ['', '<p>您的访问过于频繁，请稍后再试</p>', 200],
    ['Just a moment...', '', 503],
    ['', '<script src="/x.js"></script>', 412],
    ['网站防火墙', '<p>您的请求带有不合法参数，已被网站管理员设置拦截！</p>', 403],
  ])('is one: %s %s with %i', (title, body, code) => {
    expect(isBlockPage(page(title, body), code)).toBe(true)
  })

  it.each([
    ['关于加强网站防护的通知', `${LONG}<p>请输入验证码</p>`, 200],
    ['某县', '<p>正文</p><script></script>', 200],
    ['404', '<h1>没有</h1>', 404],
  ])('is none: %s', (title, body, code) => {
    expect(isBlockPage(page(title, body), code)).toBe(false)
  })
})

describe('needsBrowser', () => {
  it('is for pages of nothing but script', () => {
    expect(needsBrowser(page('列表', '<div id="app"></div><script src="app.js"></script>'))).toBe(true)
    expect(needsBrowser(page('列表', '<script src="app.js"></script><a href="1">一</a>'))).toBe(false)
    expect(needsBrowser(page('跳转', '<script></script><meta http-equiv="refresh" content="0;url=/a.html">'))).toBe(false)
    expect(needsBrowser(page('空', ''))).toBe(false)
  })
})
