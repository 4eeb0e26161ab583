import { buffer } from 'node:stream/consumers'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { Refusal } from '../../../model/Refusal.ts'
import { decodeText } from '../../../notices/readers/decodeText.ts'
import { UnreadableFile } from '../../../notices/readers/UnreadableFile.ts'
import { isProgrammeFile } from '../../../programme/isProgrammeFile.ts'
import { zipNames } from './zipNames.ts'

/** Far more than any programme needs: a real one has forty files of together 200 KB. */
export const ZIP_LIMITS = { bytes: 10_000_000, entries: 1_000, inflatedBytes: 24_000_000 } as const

const DIRECTORY = 0o040_000
const REGULAR = 0o100_000
/** Systems that write a Unix mode into an entry: Unix, macOS. */
const WITH_MODE = [3, 19]

/** An entry that may be one of the programme's files, under its name. */
interface Named {
  readonly entry: Entry
  readonly name: string
}

const refused = (code: string, message: string, details: readonly string[] = []) => new Refusal('invalid', code, message, details)

/**
 * The files of a programme in a ZIP archive, which may come from anybody. 方案压缩包
 *
 * Nothing is written anywhere; a name that would lead out of its folder, a link, a password or more than a programme can be refuses the whole.
 * What lies in it besides (a Word file, what macOS adds) is left alone and not even unpacked.
 */
export async function readProgrammeZip(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  if (bytes.length > ZIP_LIMITS.bytes)
    throw new Refusal('too-large', 'zip-too-large', '压缩包超过 10 MB，不像是一个方案，没有发布。请只压缩方案的文件夹。')
  const zip = await unzipping(() => fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, decodeStrings: false }))
  const wanted = withinFolder(await entriesOf(zip))
  const inflated = wanted.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0)
  if (inflated > ZIP_LIMITS.inflatedBytes)
    throw refused('zip-too-large', '压缩包解开后超过 24 MB，不像是一个方案，没有发布。请只压缩方案的文件夹。')
  const files: Record<string, string> = {}
  for (const { entry, name } of wanted) files[name] = textOf(name, await bytesOf(zip, entry))
  return files
}

/** The reader of archives throws plain errors; whatever it is, the archive is not as it should be. */
async function unzipping<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw Object.assign(refused('zip-damaged', '文件损坏，或者不是 ZIP 压缩包，没有发布。请重新压缩后再试。'), { cause: error })
  }
}

async function entriesOf(zip: ZipFile): Promise<readonly Named[]> {
  if (zip.entryCount > ZIP_LIMITS.entries)
    throw refused('zip-too-large', `压缩包里的文件超过 ${ZIP_LIMITS.entries} 个，不像是一个方案，没有发布。请只压缩方案的文件夹。`)
  const entries = await unzipping(async () => {
    const all: Entry[] = []
    for await (const entry of zip.eachEntry()) all.push(entry)
    return all
  })
  const names = zipNames(entries)
  const named = entries.map((entry, at) => ({ entry, name: names[at] ?? '' }))
  const hostile = named.filter(({ entry, name }) => leadsOut(name) || isSpecial(entry))
  if (hostile.length > 0)
    throw refused('zip-unsafe', '压缩包里有不安全的文件名或者链接，没有发布。请删去下面这些，重新压缩。', hostile.map(shown))
  return named.filter(({ name }) => !name.endsWith('/') && !name.startsWith('__MACOSX/') && isProgrammeFile(name) && !isHidden(name))
}

const leadsOut = (name: string): boolean =>
  name === '' || name.startsWith('/') || name.includes('\0') || /^[a-z]:/i.test(name) || name.split('/').includes('..')

/** A link, a device: neither a file nor a folder. */
function isSpecial({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  const type = (externalFileAttributes >>> 16) & 0o170_000
  return WITH_MODE.includes(versionMadeBy >>> 8) && type !== 0 && type !== REGULAR && type !== DIRECTORY
}

const isHidden = (name: string): boolean => name.split('/').some((part) => part.startsWith('.'))

/** A name from a stranger, as a terminal may show it. */
const shown = ({ name }: Named): string => name.replace(/[\p{Cc}\p{Cf}]/gu, '?').slice(0, 200) || '（没有名字，或者名字不是文字）'

/** Names within the programme's folder, which may itself lie in one folder. */
function withinFolder(named: readonly Named[]): readonly Named[] {
  const twice = named.filter(({ name }, at) => named.findIndex((other) => other.name === name) !== at)
  if (twice.length > 0) throw refused('zip-unsafe', '压缩包里有同名的文件，没有发布。请留下一个，重新压缩。', twice.map(shown))
  if (named.some(({ name }) => name === 'programme.yaml')) return named
  const [home, ...more] = named.flatMap(({ name }) => /^([^/]+\/)programme\.yaml$/.exec(name)?.[1] ?? [])
  if (home === undefined) throw refused('zip-no-programme', '压缩包里没有 programme.yaml，没有发布。请压缩方案的文件夹再试。')
  const outside = named.filter(({ name }) => !name.startsWith(home))
  if (more.length > 0 || outside.length > 0) {
    throw refused('zip-several', '压缩包里不止一个方案的文件夹，没有发布。请每个方案单独压缩。', outside.map(shown))
  }
  return named.map(({ entry, name }) => ({ entry, name: name.slice(home.length) }))
}

async function bytesOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw refused('zip-encrypted', '压缩包有密码，没有发布。请去掉密码，重新压缩。')
  return unzipping(async () => buffer(await zip.openReadStreamPromise(entry)))
}

function textOf(name: string, bytes: Uint8Array): string {
  try {
    return decodeText(bytes)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    throw refused('programme-files', '压缩包里有读不出文字的文件，没有发布。请另存为 UTF-8 的文本，重新压缩。', [
      `${name}：不是文本文件，或者文字编码认不出来。`,
    ])
  }
}
