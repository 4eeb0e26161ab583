import { createHash } from 'node:crypto'
import { canonicalJson } from '../../model/canonicalJson.ts'

/** A file of a folder by what it holds. 清单中的一个文件 */
export interface ManifestEntry {
  readonly sha256: string
  readonly size: number
  readonly type: string
}

/** Every file of a published folder by its path, itself excepted. 文件清单 */
export type Manifest = Readonly<Record<string, ManifestEntry>>

/** Where the folder's own list stands in it. 清单的路径 */
export const MANIFEST = 'manifest.json'

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
}

/** Each ending has one type, so that a folder says nothing that its names do not. 文件类型 */
export const typeOf = (path: string): string => TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream'

/** By which a file is known. 指纹 */
export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** The list as it stands in the folder: its own SHA-256 is what the whole folder is called by. 清单文件 */
export const manifestText = (files: Manifest): string => canonicalJson(files)

/** By which a whole folder is called. 公布件指纹 */
export const folderHash = (files: Manifest): string => sha256Of(manifestText(files))
