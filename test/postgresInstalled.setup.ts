import type { TestProject } from 'vitest/node'
import { installedPostgres } from '../scripts/installedPostgres.mjs'
import { startTestServer } from './testServer.ts'

/** The store's tests on the oldest PostgreSQL that this machine has. */
export function setup(project: TestProject) {
  const binaries = installedPostgres()
  if (!binaries) throw new Error('No PostgreSQL 15 or newer is installed on this machine; `npm test` leaves this project out then.')
  return startTestServer(project, binaries)
}
