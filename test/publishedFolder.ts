import { prepare } from '../src/assess.ts'
import { openProgramme } from '../src/cli/programmeFolders.ts'
import { machineIo } from '../src/cli/machineIo.ts'
import { composePublication, type ToPublish } from '../src/documents/publication/composePublication.ts'
import { MANIFEST, manifestText, sha256Of, typeOf, type ManifestEntry } from '../src/documents/publication/manifest.ts'
import type { PublishedFolder } from '../src/documents/publication/verify/Finding.ts'
import { folderFiles } from '../src/documents/publication/folderFiles.ts'
import { receiptOf } from '../src/engine/receipt.ts'
import { scoringOf, standingsOf } from '../src/documents/publication/data/scoring.ts'
import type { Programme } from '../src/model/Programme.ts'
import type { RoundFacts } from '../src/model/RoundFacts.ts'
import type { PublicationLevel } from '../src/model/Settling.ts'
import { demonstrationRound } from '../src/rounds/demonstration/demonstrationRound.ts'
import { ownCalendar } from './ownCalendar.ts'

/** Runs what goes in steps to its end. */
export function ended<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const invented = new Map<string, { readonly hash: string; readonly programme: Programme; readonly facts: RoundFacts }>()

/** Inventing takes longer than publishing. */
function inventedRound(id: string) {
  const known = invented.get(id)
  if (known) return known
  const { hash, compiled } = prepare(openProgramme(machineIo(), id).files)
  const made = { hash, programme: compiled.programme, facts: demonstrationRound(compiled, ownCalendar()) }
  invented.set(id, made)
  return made
}

/** A programme's demonstration round, settled and ready to be published. */
export function toPublish(id: string, level: PublicationLevel, change: (facts: RoundFacts) => RoundFacts = (facts) => facts): ToPublish {
  const { hash, programme, facts: before } = inventedRound(id)
  const facts = change(before)
  const standings = ended(standingsOf(scoringOf(programme, facts), facts))
  return {
    programme,
    hash,
    facts,
    settled: { number: 2, on: '2026-11-20', receipt: receiptOf(hash, facts, standings).hash, journal: 'a'.repeat(64) },
    approvals: [{ body: '县政务公开领导小组', name: '示例组长', on: '2026-11-21', via: 'paper' }],
    unapproved: null,
    journal: `17-${'ab'.repeat(16)}`,
    words: {
      level,
      office: '示例县人民政府办公室',
      on: '2026-11-22',
      objections: '对结果有异议的，请在公布之日起5个工作日内书面向县政府办公室提出。\n电话：0000-0000000',
      note: '',
    },
  }
}

/** The files of a publication by their paths, its manifest among them. */
export function filesOf(input: ToPublish): Map<string, Uint8Array> {
  const { publication, cardOf } = ended(composePublication(input))
  const files = new Map<string, Uint8Array>()
  for (const { path, write } of folderFiles(publication, input.programme, (n) => cardOf(n, []))) files.set(path, write())
  return withManifest(files)
}

/** Lists the files anew, as somebody would who changes one and covers it up. */
export function withManifest(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const listed: Record<string, ManifestEntry> = {}
  for (const [path, bytes] of files)
    if (path !== MANIFEST) listed[path] = { sha256: sha256Of(bytes), size: bytes.length, type: typeOf(path) }
  return new Map([...files, [MANIFEST, new TextEncoder().encode(manifestText(listed))]])
}

/** Files in memory as a folder. */
export const folderOf = (files: ReadonlyMap<string, Uint8Array>): PublishedFolder => ({
  paths: new Set(files.keys()),
  read: (path) => {
    const bytes = files.get(path)
    if (!bytes) throw new Error(`no ${path}`)
    return bytes
  },
})
