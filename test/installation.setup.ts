import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { newPlace, removePlace } from './folders.ts'
import { runApp } from './runApp.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with a new installation that nobody has set up, to be copied; absent where each app makes its own. */
    installation?: string
  }
}

/** Makes an installation once for all journeys of a run: to make a database takes longer than to copy it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const place = newPlace()
  const folder = join(place, 'installation')
  const app = await runApp(folder, ['--empty', '--data', folder])
  await app.stop()
  project.provide('installation', folder)
  return () => removePlace(place, folder)
}
