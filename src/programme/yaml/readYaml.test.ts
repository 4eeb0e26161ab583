import { describe, expect, it } from 'vitest'
import { IssueList } from '../IssueList.ts'
import { readProgramme } from '../readProgramme.ts'
import { readYaml } from './readYaml.ts'
import type { Source } from './Source.ts'

function read(text: string) {
  const issues = new IssueList()
  const source = readYaml('a.yaml', text, issues)
  return { source, issues: issues.inOrder().map(({ line, column, code }) => `${line}:${column} ${code}`) }
}

const plain = (source: Source | null): unknown => {
  if (source?.kind === 'map') return Object.fromEntries([...source.entries].map(([key, { value }]) => [key, plain(value)]))
  if (source?.kind === 'list') return source.items.map(plain)
  return source?.kind === 'text' ? source.text : null
}

describe('readYaml', () => {
  it('keeps every scalar as the text that was written', () => {
    const { source, issues } = read(
      'join: 6:3:1\nat: 12:00\nversion: 1.10\nwhen: no\nnothing:\nempty: ""\nhex: 0x1F\ndate: 2020-01-01\ntilde: ~\n',
    )
    expect(issues).toEqual([])
    expect(plain(source)).toEqual({
      join: '6:3:1',
      at: '12:00',
      version: '1.10',
      when: 'no',
      nothing: null,
      empty: '',
      hex: '0x1F',
      date: '2020-01-01',
      tilde: '~',
    })
  })

  it('takes no character that nothing can keep, as a value or a key', () => {
    expect(read('a: "x\\0y"\nb: "\\ud800"\n"c\\r": 1\nd: "好\\t\\n\\U0001F600"\n').issues).toEqual([
      '1:4 yaml-unprintable',
      '2:4 yaml-unprintable',
      '3:1 yaml-unprintable',
    ])
  })

  it('says once that lines are out of step', () => {
    expect(read('a:\n    b: 1\n   c: 1\n   d: 2\n   e: 3\n').issues).toEqual(['3:1 yaml-syntax'])
  })

  it('knows the colon of Chinese typing', () => {
    const issues = new IssueList()
    readYaml('a.yaml', 'round: 甲\nas-of：2020-12-31\ntitle: 乙\n', issues)
    expect(issues.inOrder()).toMatchObject([{ line: 2, message: '用了中文冒号“：”' }])
  })

  it.each([
    ['plain: 甲 乙丙', '丙', '1:11'],
    ['double: "a\\u4e00\\t丙"', '丙', '1:19'],
    ["single: 'it''s 丙'", '丙', '1:16'],
    ['folded: >-\n  甲\n\n  乙 丙\n', '丙', '4:5'],
    ['literal: |\n  甲\n  乙丙\n', '丙', '3:4'],
    ['wrapped: 甲\n  乙\n  丙\n', '丙', '3:3'],
    ['quoted: "甲\n  乙 \\\n  丙"\n', '丙', '3:3'],
  ])('knows where each character was written: %s', (text, character, place) => {
    const { source } = read(text)
    const value = source?.kind === 'map' ? [...source.entries.values()][0]?.value : undefined
    if (value?.kind !== 'text') throw new Error('no text')
    const { line, column } = value.at(value.text.indexOf(character))
    expect(`${line}:${column}`).toBe(place)
  })

  it.each([
    ['a key written twice', 'a: 1\nb: 2\na: 3\n', '3:1 duplicate-key'],
    ['an alias', 'a: &x 1\nb: *x\n', '1:7 yaml-anchor|2:4 yaml-alias'],
    ['a merge key', '<<: {a: 1}\n', '1:1 yaml-merge'],
    ['a tag', 'a: !!js/function "x"\n', '1:18 yaml-tag'],
    ['binary content', 'a: !!binary aGVsbG8=\n', '1:13 yaml-tag'],
    ['a tag on a map', 'a: !x {b: 1}\n', '1:7 yaml-tag'],
    ['a second document', 'a: 1\n---\nb: 1\n', '2:1 yaml-second-document'],
    ['a key that is a list', '? [a]\n: 1\n', '1:3 yaml-key'],
    ['__proto__', 'a: 1\n__proto__: {polluted: 1}\n', '2:1 forbidden-name'],
    ['constructor and prototype', 'constructor: {prototype: {polluted: 1}}\n', '1:1 forbidden-name'],
    ['a tab for indentation', 'a:\n\tb: 1\n', '2:1 yaml-syntax'],
    ['a quote left open', 'a: "x\nb: 1\n', '3:1 yaml-syntax'],
    ['two keys on one line', 'a: b: c\n', '1:4 yaml-syntax'],
  ])('refuses %s', (_, text, issues) => {
    expect(read(text).issues.join('|')).toBe(issues)
    expect('polluted' in {}).toBe(false)
  })

  it('reports an empty file as nothing', () => {
    expect(read('# 只有说明\n').source).toEqual({ kind: 'nothing', place: { file: 'a.yaml', line: 1, column: 1 } })
  })

  it.each([
    ['20,000 keys', Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n'), 'yaml-too-many-keys'],
    ['20,000 keys in braces', `{${Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join(', ')}}`, 'yaml-too-many-keys'],
    ['100,000 items', '- a\n'.repeat(100_000), 'yaml-too-many-items'],
    ['brackets 5,000 deep', '['.repeat(5000), 'yaml-too-deep'],
    ['braces 5,000 deep', '{a: '.repeat(5000), 'yaml-too-deep'],
    ['dashes 5,000 deep', '- '.repeat(5000), 'yaml-too-deep'],
    ['indents 100 deep', Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''), 'yaml-too-deep'],
    ['question marks', '? '.repeat(100_000), 'yaml-too-deep'],
    ['colons', ': '.repeat(100_000), 'yaml-too-deep'],
    ['documents', '--- a\n'.repeat(50_000), 'yaml-second-document'],
    ['quotes', '"'.repeat(50_000), 'yaml-syntax'],
    ['closing brackets', ']'.repeat(50_000), 'yaml-syntax'],
    ['commas', `[${','.repeat(50_000)}`, 'yaml-syntax'],
    ['empty lines', `a: [${'\n'.repeat(1_000_000)}`, 'yaml-too-large'],
    [
      'an alias bomb',
      `a: &a [x,x]\n${'bcdefghijk'
        .split('')
        .map((name, index) => `${name}: &${name} [*${'abcdefghij'[index] ?? ''},*${'abcdefghij'[index] ?? ''}]`)
        .join('\n')}\n`,
      'yaml-anchor',
    ],
  ])('refuses %s in bounded time', (_, text, code) => {
    expect(read(text).issues.some((issue) => issue.endsWith(code))).toBe(true)
  })

  it('refuses 50 MB at once', () => {
    const huge = 'a: 1\n'.repeat(10 * 1024 * 1024)
    const { errors } = readProgramme({ 'programme.yaml': huge, 'units.yaml': '' })
    expect(errors.map(({ code }) => code)).toEqual(['folder-too-large'])
  })

  it('refuses a file above 2 MB and reads the others', () => {
    const { errors } = readProgramme({ 'programme.yaml': `a: ${'x'.repeat(2 * 1024 * 1024)}`, 'units.yaml': '- a' })
    expect(errors.map(({ file, code }) => `${file} ${code}`)).toEqual(['programme.yaml file-too-large'])
  })
})
