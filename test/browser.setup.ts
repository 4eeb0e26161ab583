import type { TestProject } from 'vitest/node'
import { startBrowser } from './startBrowser.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser of this run takes connections. */
    browser: string
  }
}

/** One browser for all journeys of a run; each page has a profile of its own in it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startBrowser()
  project.provide('browser', server.wsEndpoint())
  return () => server.close()
}
