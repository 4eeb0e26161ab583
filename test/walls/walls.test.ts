import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FOLDERS, PURE_FOLDERS } from '../../scripts/folders.mjs'
import { ROOT, tsc } from '../../scripts/run.mjs'

/**
 * Do the walls stand? In a copy of the house each folder gets, beside its real files, one file a forbidden line, and compiler, lint and import rules are asked
 * once about all of them. Beside the real files, because an import there may open a wall for the whole folder: a package that brings Node's types does.
 */
const COPY = join(ROOT, `.cache/walls-${String(process.pid)}`)

/** The folders that are folders; src/assess.ts is but a target here. */
const ROOMS = Object.keys(FOLDERS).filter((folder) => folder !== 'assess')

const OUTSIDE: Readonly<Record<string, string>> = {
  disk: "import { readFileSync } from 'node:fs'\nexport const wall = readFileSync",
  'disk, for its effect': "import 'node:fs'\nexport const wall = 1",
  'a server of its own': "import { createServer } from 'node:http'\nexport const wall = createServer",
  network: "export const wall = () => fetch('x')",
  page: 'export const wall = () => document.title',
  environment: 'export const wall = () => process.env',
  timer: 'export const wall = () => setTimeout(() => undefined, 1)',
  terminal: "export const wall = () => console.log('x')",
  clock: 'export const wall = () => Date.now()',
  'clock, in another way': 'export const wall = () => new Date()',
  'clock, by a detour': 'export const wall = () => globalThis.Date.now()',
  stopwatch: 'export const wall = () => performance.now()',
  chance: 'export const wall = () => Math.random()',
  'chance, by another name': 'const { random } = Math\nexport const wall = random',
  'chance of the crypto': 'export const wall = () => crypto.randomUUID()',
  'order of the machine': "export const wall = () => 'a'.localeCompare('b')",
  'locale of the machine': 'export const wall = () => new Intl.Collator()',
  'code as data': "export const wall = (): unknown => eval('1')",
  any: 'export const wall = (value: any): unknown => value.anything',
}

const BOTH = "import { target, type Target } from '../server/wallTarget.ts'\nexport const wall: Target = target"

/** A file that a forbidden import names, and that is there while the folder is still empty. */
const target = (folder: string) => (folder === 'assess' ? '../assess.ts' : `../${folder}/wallTarget.ts`)

function forbidden(folder: string): readonly (readonly [name: string, text: string])[] {
  const others = Object.keys(FOLDERS).filter((other) => other !== folder && !FOLDERS[folder]?.may.includes(other))
  return [
    ...(PURE_FOLDERS.includes(folder) ? Object.entries(OUTSIDE) : []),
    ...others.map((other) => [`import of ${other}`, `import { target } from '${target(other)}'\nexport const wall = target`] as const),
    ...(folder === 'web' ? [['code of the server beside a type', BOTH] as const] : []),
    ...others
      .filter((other) => folder !== 'web' || other !== 'server')
      .map((other) => [`type of ${other}`, `import type { Target } from '${target(other)}'\nexport type Wall = Target`] as const),
  ]
}

const allowed = (folder: string) => [
  'export const wall = new TextEncoder()',
  ...(folder === 'web' ? ["import type { Target } from '../server/wallTarget.ts'\nexport type Wall = Target"] : []),
  ...(FOLDERS[folder]?.may ?? []).map((other) => `import { target } from '${target(other)}'\nexport const wall = target`),
]

const fileOf = (folder: string, kind: string, index: number) => `src/${folder}/wall-${kind}-${String(index)}.ts`

/** What each tool said about each file: the lines that begin with its path. */
let said: readonly string[] = []

const complaints = (file: string) => said.filter((line) => line.startsWith(file))

function ask(command: readonly string[]): Promise<string> {
  const [file = '', ...parameters] = command
  return new Promise((resolve) => {
    execFile(file, parameters, { cwd: COPY, maxBuffer: 64_000_000 }, (_error, stdout, stderr) => {
      resolve(stdout + stderr)
    })
  })
}

beforeAll(async () => {
  rmSync(COPY, { recursive: true, force: true })
  mkdirSync(COPY, { recursive: true })
  for (const name of readdirSync(ROOT).filter((name) => /^tsconfig.*\.json$|^package\.json$|^eslint\.config\.js$/.test(name))) {
    cpSync(join(ROOT, name), join(COPY, name))
  }
  for (const name of ['.dependency-cruiser.mjs', 'scripts', 'src', 'dist']) cpSync(join(ROOT, name), join(COPY, name), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(COPY, 'node_modules'), 'junction')

  for (const folder of Object.keys(FOLDERS)) {
    writeFileSync(join(COPY, 'src', folder, target(folder)), 'export const target = 1\nexport type Target = typeof target\n')
  }
  for (const folder of ROOMS) {
    forbidden(folder).forEach(([, text], index) => writeFileSync(join(COPY, fileOf(folder, 'forbidden', index)), `${text}\n`))
    allowed(folder).forEach((text, index) => writeFileSync(join(COPY, fileOf(folder, 'allowed', index)), `${text}\n`))
  }

  const bin = (path: string) => [process.execPath, join(ROOT, 'node_modules', path)]
  const walls = PURE_FOLDERS.map((folder) => `src/${folder}/wall-*.ts`)
  const [compiler, lint, imports] = await Promise.all([
    ask([...tsc('-b', ...PURE_FOLDERS.map((folder) => `src/${folder}`)), '--pretty', 'false']),
    ask([...bin('eslint/bin/eslint.js'), '--format', 'json', ...walls]),
    ask([...bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'src', '--config', '.dependency-cruiser.mjs', '--output-type', 'json']),
  ])
  const linted = JSON.parse(lint) as { filePath: string; messages: { ruleId: string | null; message: string }[] }[]
  const cruised = JSON.parse(imports) as { summary: { violations: { from: string; rule: { name: string } }[] } }
  said = [
    ...compiler.split('\n'),
    ...linted.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, message }) => `${filePath.slice(COPY.length + 1)}: ${ruleId ?? 'parser'} ${message}`),
    ),
    ...cruised.summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`),
  ]
})

afterAll(() => rmSync(COPY, { recursive: true, force: true }))

describe.each(ROOMS)('%s', (folder) => {
  it.each(forbidden(folder).map(([name], index) => ({ name, index })))('refuses $name', ({ index }) => {
    expect(complaints(fileOf(folder, 'forbidden', index))).not.toEqual([])
  })

  it('accepts what lies below it', () => {
    expect(allowed(folder).flatMap((_, index) => complaints(fileOf(folder, 'allowed', index)))).toEqual([])
  })
})
