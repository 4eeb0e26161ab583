import { MANIFEST, manifestText, sha256Of, typeOf, type Manifest, type ManifestEntry } from '../manifest.ts'
import { differs, same, some, type Finding, type PublishedFolder } from './Finding.ts'

const OF = '文件'

/** Is every file there, none beside them, and each as the list has it? 逐个核对文件 */
export function verifyFiles({ paths, read }: PublishedFolder): { readonly hash: string | null; readonly findings: readonly Finding[] } {
  if (!paths.has(MANIFEST)) return { hash: null, findings: [differs(OF, `没有 ${MANIFEST}，这不是一个完整的公布件。`)] }
  const bytes = read(MANIFEST)
  const manifest = manifestFrom(bytes)
  if (!manifest) return { hash: null, findings: [differs(OF, `${MANIFEST} 被改动过，读不出文件清单。`)] }
  const listed = Object.keys(manifest)
  const missing = listed.filter((path) => !paths.has(path))
  const others = [...paths].filter((path) => path !== MANIFEST && !Object.hasOwn(manifest, path))
  const changed = listed.filter((path) => paths.has(path) && !isAsListed(path, manifest[path], read(path)))
  const findings = [
    ...(missing.length > 0 ? [differs(OF, `少了 ${missing.length} 个文件：${some(missing)}`)] : []),
    ...(others.length > 0 ? [differs(OF, `多了 ${others.length} 个文件：${some(others)}`)] : []),
    ...(changed.length > 0 ? [differs(OF, `${changed.length} 个文件和清单不同：${some(changed)}`)] : []),
  ]
  const hash = sha256Of(bytes)
  return { hash, findings: findings.length > 0 ? findings : [same(OF, `${listed.length} 个文件都和清单相同`)] }
}

const isAsListed = (path: string, entry: ManifestEntry | undefined, bytes: Uint8Array): boolean =>
  entry !== undefined && entry.size === bytes.length && entry.type === typeOf(path) && entry.sha256 === sha256Of(bytes)

/** Null unless it is written exactly as we write it. */
function manifestFrom(bytes: Uint8Array): Manifest | null {
  const text = new TextDecoder().decode(bytes)
  const read = jsonFrom(text)
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return null
  const entries = Object.values(read as Record<string, unknown>)
  const isManifest = entries.every(
    (entry) =>
      isRecord(entry) && typeof entry['sha256'] === 'string' && typeof entry['size'] === 'number' && typeof entry['type'] === 'string',
  )
  return isManifest && manifestText(read as Manifest) === text ? (read as Manifest) : null
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

/** Undefined where it is no JSON. 读取数据 */
export function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
