import type { Command } from '../Command.ts'

/** What reads a website page by page needs its memory for itself: each of these is loaded without the server that others bring along. */
const ALONE: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['site check', async () => (await import('./siteCheck.ts')).siteCheck],
  ['site run', async () => (await import('./siteRun.ts')).siteRun],
  ['site show', async () => (await import('./siteShow.ts')).siteShow],
  ['page read', async () => (await import('./pageRead.ts')).pageRead],
])

const called = (words: readonly string[]): string => words.slice(0, 2).join(' ')

/** Does it read pages, and nothing else? 是否只读网页 */
export const readsPages = (words: readonly string[]): boolean => ALONE.has(called(words))

/** The commands that can be meant by the words of a call: one where it is loaded alone, else all. 可用命令 */
export async function commandsFor(words: readonly string[]): Promise<readonly Command[]> {
  const alone = ALONE.get(called(words))
  return alone ? [await alone()] : (await import('./index.ts')).COMMANDS
}
