import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'
import { copyFolder, newPlace, removePlace } from './folders.ts'
import { runApp } from './runApp.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with the demonstration of this run, to be copied. */
    demonstration: string
    /** Where a copy of it answers, for all journeys that only look. */
    demonstrationUrl: string
  }
}

/** The demonstration may take so long to be made on a busy machine. */
const LONGEST_MS = 180_000

/** Makes a demonstration once for all journeys of a run: one app shows it to those who look, each other app gets a copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const place = newPlace()
  const folder = join(place, 'demonstration')
  const app = await runApp(folder, ['--demo', folder])
  const began = Date.now()
  while (!app.said().includes('全部备好')) {
    await wait(100)
    if (Date.now() - began > LONGEST_MS) throw new Error(`The demonstration was not made in time:\n${app.said()}`)
  }
  await app.stop()
  project.provide('demonstration', folder)
  const looked = join(place, 'looked-at')
  copyFolder(folder, looked)
  const shared = await runApp(looked, ['--data', looked])
  project.provide('demonstrationUrl', shared.url)
  return async () => {
    await shared.stop()
    await removePlace(place, looked)
  }
}
