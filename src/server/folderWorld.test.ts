import { expect, it } from 'vitest'
import { ownCalendar } from '../../test/ownCalendar.ts'
import { smallProgramme } from '../../test/smallProgramme.ts'
import { demonstrationRound } from '../rounds/demonstration/demonstrationRound.ts'
import { folderWorld } from './folderWorld.ts'
import { silentLog } from './log/silentLog.ts'
import { noStore } from './noStore.ts'

const files = smallProgramme()
const withText = (text: string) => ({ ...files, 'programme.yaml': text })

it('serves a programme of a notice that exists and one that cannot be read, and none that says it is invented', async () => {
  const main = files['programme.yaml'] ?? ''
  const folders = [
    { name: 'real', files },
    { name: 'invented', files: withText(`${main}invented: true\n`) },
    { name: 'unreadable', files: withText(`${main}invented: maybe\n`) },
  ]
  const world = folderWorld(folders, (compiled) => demonstrationRound(compiled, ownCalendar()), noStore, silentLog)
  expect((await world.shelf()).programmes.map(({ id, state }) => [id, state])).toEqual([
    ['small-2024', 'ready'],
    ['unreadable', 'broken'],
  ])
})
