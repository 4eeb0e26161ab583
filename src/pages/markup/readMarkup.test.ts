import { describe, expect, it } from 'vitest'
import { decodeReferences } from './decodeReferences.ts'
import { readMarkup } from './readMarkup.ts'
import { TagNames } from './TagNames.ts'

const NAMES = {
  tags: new TagNames(['a', 'b', 'p', 'script', 'title', 'style']),
  attributes: new TagNames(['href', 'title', 'download', 'class', 'b']),
}

function heard(html: string, wanted: readonly string[] = ['a']): string {
  const said: string[] = []
  readMarkup(html, html.length, {
    ...NAMES,
    isFull: false,
    onopen: (name) => {
      said.push(`<${name}`)
      return wanted.includes(name)
    },
    onattribute: (name, value) => void said.push(`${name}=${value}`),
    onattributesend: () => void said.push('>'),
    ontext: (page, from, to, hasReferences) => {
      const text = page.slice(from, to)
      said.push(`“${hasReferences ? decodeReferences(text, false) : text}”`)
    },
    onclose: (name) => void said.push(`</${name}`),
  })
  return said.join(' ')
}

describe('readMarkup', () => {
  it.each([
    ['<A HREF=x.html Title="甲 乙">丙</A>', '<a href=x.html title=甲 乙 > “丙” </a'],
    ["<a href = 'x>y' download>z", '<a href=x>y download= > “z”'],
    ['<a/href=x/>z', '<a href=x/ > “z”'],
    ['<a href=?a=1&copy=2&amp;b&lt;=3 title=&#20013;&nbsp;>', '<a href=?a=1&copy=2&b<=3 title=中\u{a0} >'],
    ['<p title="a > b" class=c>x</p >y', '<p “x” </p “y”'],
    ['1 < 2 <3 &lt; 4 &eacute; &zzz; &not1', '“1 ” “< 2 ” “<3 < 4 é &zzz; ¬1”'],
    ['<!doctype html><!-- <a> --><!--><a><?php a ?></ a><![CDATA[x]]>b', '<a > “b”'],
    ['<script>if (a</b/.c) "</scripts>"</SCRIPT >x', '<script “if (a</b/.c) "</scripts>"” </script “x”'],
    ['<title>甲&amp;<b></title>x', '<title “甲&<b>” </title “x”'],
    ['<style>a', '<style “a”'],
    ['x<a href=1', '“x” <a >'],
    ['x<a href="1', '“x” <a >'],
    ['x</', '“x”'],
    ['x<', '“x<”'],
  ])('hears %s', (html, said) => {
    expect(heard(html).replaceAll('” “', '')).toBe(said.replaceAll('” “', ''))
  })

  it('stops where enough was heard', () => {
    let opened = 0
    const ignored = { onattribute: () => undefined, onattributesend: () => undefined, ontext: () => undefined, onclose: () => undefined }
    const handler = {
      ...NAMES,
      ...ignored,
      get isFull() {
        return opened >= 2
      },
      onopen: () => {
        opened += 1
        return false
      },
    }
    expect(readMarkup('<a><b><c>', 9, handler)).toBe(6)
    expect(opened).toBe(2)
  })
})
