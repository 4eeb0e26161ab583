import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { ROOT } from '../run.mjs'

/**
 * A module of the built program.
 *
 * @param {string} path below dist
 * @returns {Promise<unknown>}
 */
const built = (path) => import(pathToFileURL(join(ROOT, 'dist', path)).href)

/** What the storm uses of the program. */
export const { openInstallation } = /** @type {typeof import('../../src/installation/openInstallation.ts')} */ (
  await built('installation/openInstallation.js')
)
export const { perform } = /** @type {typeof import('../../src/store/perform.ts')} */ (await built('store/perform.js'))
export const { verifyJournal } = /** @type {typeof import('../../src/store/journal/verifyJournal.ts')} */ (
  await built('store/journal/verifyJournal.js')
)
export const { readPostmaster } = /** @type {typeof import('../../src/database/embedded/Postmaster.ts')} */ (
  await built('database/embedded/Postmaster.js')
)

/** The word that begins the key of everything that the storm writes. */
export const KEY = 'storm-'
