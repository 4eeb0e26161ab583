import { describe, expect, it } from 'vitest'
import { readMarked, smallProgramme, withProgramme } from '../../test/smallProgramme.ts'
import { readProgramme } from './readProgramme.ts'

describe('readProgramme', () => {
  it('reads a small programme without an error', () => {
    const { programme, hash, errors } = readProgramme(smallProgramme())
    expect(errors).toEqual([])
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(programme?.scorecards.map(({ id, for: groups, root }) => [id, groups, root.children.map(({ code }) => code)])).toEqual([
      ['card', ['乡镇'], ['1']],
    ])
  })

  it('gives the same hash wherever the lines stand', () => {
    const files = smallProgramme()
    const moved = { ...files, 'programme.yaml': `# 说明\n\n${files['programme.yaml'] ?? ''}` }
    expect(readProgramme(moved).hash).toBe(readProgramme(files).hash)
  })

  it('reports every mistake of every file in one run, in the order of the files', () => {
    const files = {
      ...withProgramme('‸titel: 多余\nrank: {within: ‸组, ties: block}\n'),
      'units.yaml': 'groups: [{name: 乡镇, size: ‸两}]\nunits:\n  - ‸{name: 甲镇}\n',
    }
    const { found, expected, codes } = readMarked(files)
    expect(found).toEqual(expected)
    expect(codes).toEqual(['unknown-key', 'wrong-value', 'wrong-value', 'missing-key'])
  })

  it.each([
    {
      name: 'a file that is not there',
      files: { ...smallProgramme(), 'programme.yaml': (smallProgramme()['programme.yaml'] ?? '').replace('card.yaml', '‸other.yaml') },
      code: 'file-missing',
    },
    {
      name: 'a notice that is not there',
      files: { ...smallProgramme(), 'programme.yaml': (smallProgramme()['programme.yaml'] ?? '').replace('notice.txt', '‸original.txt') },
      code: 'file-missing',
    },
    { name: 'a programme that is a list', files: { ...smallProgramme(), 'programme.yaml': '‸- programme: x\n' }, code: 'wrong-type' },
  ])('points at $name', ({ files, code }) => {
    const { found, expected, codes } = readMarked(files)
    expect(found[0]).toBe(expected[0])
    expect(codes[0]).toBe(code)
  })

  it('names the files that every programme needs', () => {
    const { programme, hash, errors } = readProgramme({})
    expect(programme).toBeNull()
    expect(hash).toBeNull()
    expect(errors.map(({ file, code }) => [file, code])).toEqual([
      ['programme.yaml', 'file-missing'],
      ['units.yaml', 'file-missing'],
    ])
  })

  it('warns of a scorecard that the programme does not list', () => {
    const { errors, warnings } = readProgramme({ ...smallProgramme(), 'scorecards/old.yaml': 'scorecard: old\n' })
    expect(errors).toEqual([])
    expect(warnings.map(({ file, code }) => [file, code])).toContainEqual(['scorecards/old.yaml', 'file-unused'])
  })
})
