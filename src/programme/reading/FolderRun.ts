import { IssueList } from '../IssueList.ts'
import { Places } from '../Places.ts'
import { readYaml } from '../yaml/readYaml.ts'
import type { Source } from '../yaml/Source.ts'
import type { Run } from './Run.ts'

/** In characters; real programmes are a hundredth of it. */
const MOST_OF_FILE = 2 * 1024 * 1024
const MOST_OF_FOLDER = 4 * MOST_OF_FILE

/** One reading of a programme's folder: its files, what was found wrong, what must wait until all is known. 一次读取 */
export class FolderRun implements Run {
  readonly errors = new IssueList()
  readonly warnings = new IssueList()
  readonly places = new Places()
  readonly #files: Readonly<Record<string, string>>
  readonly #opened = new Map<string, Source | null>()
  readonly #later: (() => void)[] = []

  constructor(files: Readonly<Record<string, string>>) {
    this.#files = files
  }

  /** Refuses a folder that is no programme's before any of it is read. */
  isTooLarge(): boolean {
    const all = Object.values(this.#files).reduce((sum, text) => sum + text.length, 0)
    if (all <= MOST_OF_FOLDER) return false
    this.errors.add({ file: 'programme.yaml', line: 1, column: 1 }, 'folder-too-large', '方案的文件合计超过 8 MB', '去掉不属于方案的文件')
    return true
  }

  has(path: string): boolean {
    return Object.hasOwn(this.#files, path)
  }

  open(path: string): Source | null {
    const known = this.#opened.get(path)
    if (known !== undefined) return known
    const source = this.#read(path)
    this.#opened.set(path, source)
    return source
  }

  #read(path: string): Source | null {
    const text = this.has(path) ? this.#files[path] : undefined
    if (text === undefined) return null
    if (text.length <= MOST_OF_FILE) return readYaml(path, text, this.errors)
    this.errors.add({ file: path, line: 1, column: 1 }, 'file-too-large', '文件超过 2 MB', '把内容分到几个文件里')
    return null
  }

  wasOpened(path: string): boolean {
    return this.#opened.has(path)
  }

  later(look: () => void): void {
    this.#later.push(look)
  }

  /** Does what waited. */
  finish(): void {
    for (const look of this.#later.splice(0)) look()
  }
}
