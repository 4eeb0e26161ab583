import { openInstallation } from '../../src/installation/openInstallation.ts'
import type { Store } from '../../src/store/Store.ts'
import type { App } from '../app.ts'

/** Does something in the store of an app that runs, beside it: for what is long to be typed, and lies before the journey. */
export async function inStore(app: App, work: (store: Store) => Promise<void>): Promise<void> {
  const installation = await openInstallation({ folder: app.folder, part: 'terminal' })
  try {
    await work(installation.store)
  } finally {
    await installation.close()
  }
}
