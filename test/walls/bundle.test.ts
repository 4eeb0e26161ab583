import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/run.mjs'

/** What a county office's line carries in a second or two; every page opens with the entry alone. */
const FIRST_KB = 400

/** The page that scores again brings the engine: so much more at most. */
const WHAT_IF_KB = 200

const WEB = join(ROOT, 'dist/web')

/** What vite writes of each piece of the page, as far as it is read here. */
interface Piece {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly css?: readonly string[]
  readonly assets?: readonly string[]
}

const manifest = (): Readonly<Record<string, Piece>> =>
  JSON.parse(readFileSync(join(WEB, '.vite/manifest.json'), 'utf8')) as Record<string, Piece>

const pieceOf = (key: string): Piece => {
  const piece = manifest()[key]
  if (!piece) throw new Error(`The manifest does not know ${key}.`)
  return piece
}

/** The entry; there is one document. */
function entry(): string {
  const [found] = Object.entries(manifest()).find(([, { isEntry }]) => isEntry === true) ?? []
  if (found === undefined) throw new Error('The manifest has no entry.')
  return found
}

/** The files that a piece needs before it runs, its own among them. */
function loadedBy(key: string, seen = new Set<string>()): ReadonlySet<string> {
  const { file, imports = [], css = [] } = pieceOf(key)
  if (seen.has(file)) return seen
  for (const one of [file, ...css]) seen.add(one)
  for (const one of imports) loadedBy(one, seen)
  return seen
}

const read = (file: string): Buffer => readFileSync(join(WEB, file))
const packedKb = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + gzipSync(read(file)).length, 0) / 1024
const holding = (files: Iterable<string>, mark: string): readonly string[] => [...files].filter((file) => read(file).includes(mark))

/** Words of the engine that no page says. */
const ENGINE = 'the round has no unit'

describe('the page as built', () => {
  it(`first loads at most ${String(FIRST_KB)} KB, packed`, () => {
    const first = [...loadedBy(entry()), 'index.html']
    const size = packedKb(first)
    console.log(`first load: ${size.toFixed(1)} KB gzip in ${String(first.length)} files`)
    expect(size).toBeGreaterThan(20)
    expect(size).toBeLessThan(FIRST_KB)
  })

  it.each(['ZodError', 'YAMLParseError', 'invalid_type'])('ships no schema or YAML library anywhere (%s)', (mark) => {
    const scripts = readdirSync(join(WEB, 'assets')).map((name) => `assets/${name}`)
    expect(holding(scripts, mark)).toEqual([])
  })

  it.each([ENGINE, 'echarts', 'zrender', '只在本机试算', '输入方案、指标、单位、网站、栏目或命令的名称'])(
    'leaves “%s” to what is loaded later',
    (mark) => {
      expect(holding(loadedBy(entry()), mark)).toEqual([])
    },
  )

  it('loads the palette, “what if” and its engine apart from the rest', () => {
    const { dynamicImports = [] } = pieceOf(entry())
    const whatIf = dynamicImports.find((key) => key.includes('whatIf')) ?? ''
    expect(dynamicImports.some((key) => key.includes('Palette'))).toBe(true)
    const pieces = [...loadedBy(whatIf)].filter((file) => !loadedBy(entry()).has(file))
    const engine = Object.values(manifest()).flatMap(({ file, assets = [] }) =>
      pieces.includes(file) ? assets.filter((asset) => asset.includes('worker')) : [],
    )
    expect(holding(engine, ENGINE)).toHaveLength(1)
    const size = packedKb([...pieces, ...engine])
    console.log(`what if: ${size.toFixed(1)} KB gzip more`)
    expect(size).toBeLessThan(WHAT_IF_KB)
  })
})
