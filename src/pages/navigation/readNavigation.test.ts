import { expect, it } from 'vitest'
import { readNavigation } from './readNavigation.ts'

const paths = (body: string) =>
  readNavigation(`<html><body>${body}</body></html>`, 'https://example.test/').map(
    ({ url, path }) => `${new URL(url).pathname} ${path.join('/')}`,
  )

it('A menu within a menu is read with what stands over it', () => {
  expect(
    paths(`<h1>示例县人民政府</h1><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a><ul><li><a href="/zwgk/zn/">公开指南</a></li>
      <li><a href="/zwgk/zd/">重点领域</a><ul><li><a href="/zwgk/zd/cz/">财政预决算</a></li></ul></li></ul></li><li><a href="/fw/">政务服务</a></li></ul>`),
  ).toEqual([
    '/zwgk/ 政务公开',
    '/zwgk/zn/ 政务公开/公开指南',
    '/zwgk/zd/ 政务公开/重点领域',
    '/zwgk/zd/cz/ 政务公开/重点领域/财政预决算',
    '/fw/ 政务服务',
  ])
})

it('Headings over lists and terms over definitions are levels; more of something is none', () => {
  expect(
    paths(`<div class="side"><h3>法定主动公开内容 <a href="/more/">更多&gt;</a></h3><ul><li><a href="/jg/">机构职能</a></li></ul></div>
      <dl><dt>乡镇公开</dt><dd><a href="/xh/">西河乡</a></dd><dd><a href="/cg/">城关镇</a></dd></dl>`),
  ).toEqual(['/jg/ 法定主动公开内容/机构职能', '/xh/ 乡镇公开/西河乡', '/cg/ 乡镇公开/城关镇'])
})

it('Items beside each other are not over each other', () => {
  expect(
    paths(
      '<div class="item on"><a href="/a/">政务动态</a></div><div class="item"><a href="/b/">政务公开</a><div class="sub"><a href="/c/">规划计划</a></div></div>',
    ),
  ).toEqual(['/a/ 政务动态', '/b/ 政务公开', '/c/ 政务公开/规划计划'])
})

it('Entries of a dated list are no navigation; the heading over them is', () => {
  const rows = Array.from(
    { length: 6 },
    (_, at) => `<li><a href="/n/${at}.html">县政府召开第${at}次会议</a><span>2026-11-0${at + 1}</span></li>`,
  ).join('')
  expect(paths(`<div class="block"><h2><a href="/n/">政务动态</a></h2><ul>${rows}</ul></div>`)).toEqual(['/n/ 政务动态'])
})

it('A picture says its name, and an address that leads nowhere is left out', () => {
  expect(paths('<a href="/zt/"><img src="x.png" alt="专题专栏"></a><a href="javascript:void(0)">政务公开</a>')).toEqual(['/zt/ 专题专栏'])
})
