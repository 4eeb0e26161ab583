import { expect, it } from 'vitest'
import { ownCalendar } from '../../../test/ownCalendar.ts'
import { smallProgramme } from '../../../test/smallProgramme.ts'
import { invent } from './invent.ts'

const files = smallProgramme()
const main = files['programme.yaml'] ?? ''
const withText = (text: string) => ({ ...files, 'programme.yaml': text })

const FOLDERS = [
  { name: 'other', files: withText(main.replace(/^programme: .*$/mu, 'programme: other-2024')) },
  { name: 'real', files },
  { name: 'invented', files: withText(`${main}invented: true\n`) },
  { name: 'unreadable', files: withText(`${main}invented: maybe\n`) },
]

const stepsOf = (known: readonly string[]) =>
  [...invent({ folders: FOLDERS, calendar: ownCalendar(), first: 'real', known, ended: [] })].map((one) =>
    one.step === 'read' ? `${one.folder} ${one.read.state}` : one.step === 'all-read' ? one.step : `${one.step} of ${one.programme.id}`,
  )

it('reads the folder to be shown first, and has its round before any other; none for what says that it is invented', () => {
  expect(stepsOf([])).toEqual(['real ready', 'round of small-2024', 'other ready', 'unreadable broken', 'all-read', 'round of other-2024'])
})

it('invents no round that is there', () => {
  const [read] = [...invent({ folders: FOLDERS, calendar: ownCalendar(), first: 'real', known: [], ended: [] })]
  const hash = read?.step === 'read' && read.read.state === 'ready' ? read.read.hash : ''
  expect(stepsOf([hash])).toEqual(['real ready', 'other ready', 'unreadable broken', 'all-read', 'round of other-2024'])
})
