import type { TestProject } from 'vitest/node'
import { findBinaries } from '../src/database/embedded/findBinaries.ts'
import { initdbIdentity, isRoot } from '../src/database/embedded/identity.ts'
import { startTestServer } from './testServer.ts'
import { tmpdir } from 'node:os'

/** The store's tests on the PostgreSQL that comes with the program. */
export const setup = async (project: TestProject) =>
  startTestServer(project, await findBinaries(tmpdir(), isRoot() ? initdbIdentity() : null))
