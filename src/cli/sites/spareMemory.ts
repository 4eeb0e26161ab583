import { setFlagsFromString } from 'node:v8'

/**
 * Keeps the nursery of the heap as small as it begins. Nearly all that a visit makes is forgotten at once, so a larger one holds memory for little: a
 * crawl of thousands of pages then stays in the memory of an old PC, and computes somewhat longer. 少占内存
 */
export function spareMemory(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}
