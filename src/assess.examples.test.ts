import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownCalendar } from '../test/ownCalendar.ts'
import { compile } from './engine/compile.ts'
import { askedOfGroups } from './programme/askedChecks.ts'
import { readExample } from './programme/examples/readExample.ts'
import { readProgramme } from './programme/readProgramme.ts'
import { exampleRunner } from './rounds/golden/runExample.ts'

const PROGRAMMES = join(import.meta.dirname, '../programmes')

function filesUnder(folder: string, root = folder): Record<string, string> {
  return Object.assign(
    {},
    ...readdirSync(folder).map((name): Record<string, string> => {
      const path = join(folder, name)
      return statSync(path).isDirectory() ? filesUnder(path, root) : { [relative(root, path)]: readFileSync(path, 'utf8') }
    }),
  ) as Record<string, string>
}

const calendar = ownCalendar()

const FOLDERS = readdirSync(PROGRAMMES).filter((name) => statSync(join(PROGRAMMES, name)).isDirectory())

describe.each(FOLDERS)('the golden cases of %s', (id) => {
  const files = filesUnder(join(PROGRAMMES, id))
  const { programme, errors } = readProgramme(files)
  if (!programme) {
    it('has a programme that loads', () => {
      expect(errors).toEqual([])
    })
    return
  }
  const askedOf = askedOfGroups(programme)
  const run = exampleRunner(compile(programme))
  const paths = Object.keys(files).filter((path) => /^examples\/.*\.ya?ml$/.test(path))
  const read = paths.sort().map((path) => ({ path, ...readExample(path, files[path] ?? '', programme, askedOf, calendar) }))

  it.each(read.map((one) => ({ ...one, name: `${one.path.slice('examples/'.length)} ${one.example?.name ?? ''}` })))(
    '$name',
    ({ example, issues }) => {
      expect(issues.map(({ file, line, column, message, remedy }) => `${file}:${line}:${column} ${message}。${remedy}`)).toEqual([])
      if (example) expect(run(example)).toEqual([])
    },
  )
})
