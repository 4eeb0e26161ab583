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
        },
      },
      {
        test: {
          name: 'store',
          include: ['src/**/*.store.test.ts'],
          globalSetup: ['test/postgres.setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          // The same tests on the oldest PostgreSQL that the machine has; the server's ask for no SQL that the others do not ask for.
          name: 'store-installed',
          include: ['src/**/*.store.test.ts'],
          exclude: ['src/server/**'],
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
          globalSetup: ['test/demonstration.setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A page that scores a round may need more than the usual second on a busy machine.
          expect: { poll: { timeout: 5_000 } },
          // Each has an app, a database and a browser of its own, which wait for each other most of the time.
          maxWorkers: 2,
        },
      },
    ],
  },
})
