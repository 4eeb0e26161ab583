import { expect, it } from 'vitest'
import { columnListOf } from './columnLists.ts'
import { judgePage } from './crawl/judgePage.ts'
import type { Visited } from './visit/Visit.ts'

function listOf(html: string) {
  const body = Buffer.from(`<html><head><meta charset="utf-8"><title>通知公告_示例县</title></head><body>${html}</body></html>`)
  const shown: Visited = {
    visit: {
      url: 'http://a.gov.cn/tzgg/',
      finalUrl: 'http://a.gov.cn/tzgg/',
      redirects: 0,
      status: 'ok',
      code: 200,
      note: '',
      type: 'text/html',
      bytes: body.length,
      sha256: '',
      at: Date.UTC(2026, 10, 22, 3),
      ms: 4,
      waitMs: null,
    },
    body,
    contentType: 'text/html',
    headers: {},
  }
  return columnListOf({ shown, judged: judgePage(shown, null) })
}

const MENU = '<div class="nav"><a href="/">网站首页</a><a href="/zwgk/">政务公开</a><a href="/hdjl/">互动交流</a></div>'
const TEXT = '<p>主办单位：示例县人民政府办公室，承办单位：示例县政务公开服务中心，网站标识码4100000000。</p>'
const ROWS = '甲乙丙'.replace(/./gu, '<li><a href="/$&.html">关于公开事项$&的通知</a><span>昨天</span></li>')

it('A column’s list is read with the day on which its page came', () => {
  expect(listOf(`${MENU}<ul>${ROWS}</ul><p>下一页</p>${TEXT}`)).toEqual({ items: 3, latest: '2026-11-21' })
})

it('A column that says that it is empty is a list of nothing, also with a frame beside it', () => {
  expect(listOf(`${MENU}<div>暂无信息</div><iframe src="/count.html"></iframe>${TEXT}`)).toEqual({ items: 0, latest: null })
})

it.each([
  ['is drawn by a script', `<ul id="list"></ul><script>$.getJSON('/list.json', (d) => $('#list').html(d))</script>`],
  ['waits in a template', '<ul><li v-for="item in list">{{ item.title }}</li></ul><script src="/vue.js"></script>'],
  ['stands in a frame', '<iframe src="/tzgg/list.jsp" width="700"></iframe>'],
])('A list that %s was not seen, and is not a list of nothing', (_, html) => {
  expect(listOf(`${MENU}${html}${TEXT}`)).toBeNull()
})
