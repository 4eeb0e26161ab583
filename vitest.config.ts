import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          testTimeout: 20_000,
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: ['src/**/*.{store,embedded}.test.ts'],
          setupFiles: ['test/noNetwork.ts'],
          // A file is a module scope, not a process: to read the program anew for each would cost as much as the tests do.
          isolate: false,
        },
      },
      {
        test: {
          name: 'store',
          isolate: false,
          include: ['src/**/*.store.test.ts'],
          globalSetup: ['test/postgres.setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          // The same tests on the oldest PostgreSQL that the machine has, but for those that ask for no SQL that others do not ask for.
          name: 'store-installed',
          include: ['src/**/*.store.test.ts'],
          exclude: [
            'src/{server,cli}/**',
            'src/backup/hostile.store.test.ts',
            'src/jobs/backups.store.test.ts',
            'src/rounds/settling/settleProgrammes.store.test.ts',
          ],
          isolate: false,
          globalSetup: ['test/postgresInstalled.setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          // Starts, kills and adopts servers of its own.
          name: 'embedded',
          include: ['src/**/*.embedded.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'walls',
          include: ['test/walls/**/*.test.ts'],
          setupFiles: ['test/noNetwork.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/demonstration.setup.ts', 'test/installation.setup.ts', 'test/browser.setup.ts'],
          isolate: false,
          testTimeout: 90_000,
          hookTimeout: 120_000,
          // A page that scores a round may need more than the usual second on a busy machine.
          expect: { poll: { timeout: 10_000 } },
          // Each has an app, a database and pages of its own, which wait for each other: one keeps about two thirds of a core busy.
          maxWorkers: 3,
        },
      },
      {
        test: {
          // Journeys that `npm run test:long` takes: with servers of other kinds, and with waiting.
          name: 'long',
          include: ['test/long/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
