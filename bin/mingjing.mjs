#!/usr/bin/env node
// In a checkout the program is built first when its sources are newer; what that says goes to stderr, so that output can still be piped.
import { existsSync } from 'node:fs'

if (existsSync(new URL('../src', import.meta.url))) {
  const { setUp } = await import('../scripts/setUp.mjs')
  await setUp((line) => {
    console.error(line)
  })
}
await import(new URL('../dist/cli/main.js', import.meta.url).href)
