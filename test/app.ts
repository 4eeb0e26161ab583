import { join } from 'node:path'
import { inject } from 'vitest'
import { copyFolder, newPlace, removePlace } from './folders.ts'
import { runApp, type App, type Env } from './runApp.ts'

export type { App }

/** An installation that nobody has set up yet. */
export interface NewInstallation extends App {
  /** The one-time address that its terminal shows. */
  readonly setUpAddress: string
}

/** The demonstration of this run, running: for all who only look. Whoever changes or stops something starts one of his own. */
export const demonstrationUrl = (): string => inject('demonstrationUrl')

/** Starts the demonstration on a free port, on a data folder of its own: a copy of the one that was made for this run. */
export async function startApp(parameters: readonly string[] = [], env: Env = {}): Promise<App> {
  const place = newPlace()
  const folder = join(place, 'demonstration')
  copyFolder(inject('demonstration'), folder)
  return runIn(place, folder, ['--data', folder, ...parameters], env)
}

/** Starts an installation that nobody has set up, on a free port and a data folder of its own: a copy of the one that was made for this run. */
export async function startInstallation(): Promise<NewInstallation> {
  const made = inject('installation')
  return startIn(made === undefined ? () => undefined : (folder) => copyFolder(made, folder))
}

/** Starts one in a folder that is not there yet. */
export const startNewInstallation = (env: Env = {}): Promise<NewInstallation> => startIn(() => undefined, env)

async function startIn(prepare: (folder: string) => void, env: Env = {}): Promise<NewInstallation> {
  const place = newPlace()
  const folder = join(place, 'installation')
  prepare(folder)
  const app = await runIn(place, folder, ['--empty', '--data', folder], env)
  const setUpAddress = /\S+\/set-up#\S+/u.exec(app.said())?.[0]
  if (setUpAddress === undefined) throw new Error(`The app shows no address to set it up:\n${app.said()}`)
  return { ...app, setUpAddress }
}

/** The place goes with the app. */
async function runIn(place: string, folder: string, parameters: readonly string[], env: Env): Promise<App> {
  const remove = () => removePlace(place, folder)
  const app = await runApp(folder, parameters, env).catch(async (error: unknown) => {
    await remove()
    throw error
  })
  return {
    ...app,
    stop: async () => {
      const code = await app.stop()
      await remove()
      return code
    },
  }
}
