import { expect, it } from 'vitest'
import { parseTree } from '../tree/parseTree.ts'
import { readCrumbs } from './readCrumbs.ts'

const crumbs = (body: string) =>
  readCrumbs(parseTree(`<html><body><div class="nav"><a href="/">首页</a><a href="/zwgk/">政务公开</a></div>${body}</body></html>`))

it.each([
  [
    'links and signs',
    '<div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 通知公告</div>',
    ['政务公开', '通知公告'],
  ],
  ['text only', '<div class="wz">您现在的位置：首页 > 应急预案</div>', ['应急预案']],
  ['hyphens with spaces', '<td><font color=red>当前位置：首页 - 政务动态 - 县区动态</font></td>', ['政务动态', '县区动态']],
  ['arrows of another width', '<p>你所在的位置：网站首页＞信息公开＞财政信息＞正文</p>', ['信息公开', '财政信息']],
  [
    'a label in a cell of its own',
    '<table><tr><td>当前位置：</td><td><a href="/">首页</a>»<a href="a">政策</a>»<a href="b">规范性文件</a></td></tr></table>',
    ['政策', '规范性文件'],
  ],
  [
    'a label in a span',
    '<div><span>您的位置：</span><span><a href="/">示例县人民政府</a></span><span>&gt;</span><span><a href="x">重点领域</a></span></div>',
    ['重点领域'],
  ],
  [
    'list items and no label',
    '<ol class="breadcrumb"><li><a href="/">首页</a></li><li><a href="/a/">信息公开</a></li><li>双随机、一公开</li></ol>',
    ['信息公开', '双随机、一公开'],
  ],
  [
    'what else stands on the line',
    '<div>当前位置：<a href="/index.html">首页</a>><a href="/a/">信息公开</a>><a href="/b/">公开年报</a> 字体：[大 中 小] 打印</div>',
    ['信息公开', '公开年报'],
  ],
  ['slashes', '<div class="position"><a href="/">首页</a> / <a href="/a">服务</a> / 办事指南</div>', ['服务', '办事指南']],
  ['a name with a slash before a number', '<div>当前位置：首页 > 政务公开 > 2025/2026学年招生</div>', ['政务公开', '2025/2026学年招生']],
])('Crumbs are read from %s', (_, body, expected) => {
  expect(crumbs(body)).toEqual(expected)
})

it('A page that does not say where it stands has none', () => {
  expect(crumbs('<div>当前位置安全，请放心</div><p>他现在的位置在山上。</p>')).toEqual([])
  expect(crumbs('<p>正文没有位置。</p>')).toEqual([])
  expect(crumbs('<div class="position"><a href="/a">招聘</a><a href="/b">职位</a></div>')).toEqual([])
  expect(crumbs(`<div>当前位置：${'首页 > 甲 > '.repeat(200)}</div>`)).toEqual([])
})
