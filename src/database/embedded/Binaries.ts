/** PostgreSQL's programs, where a process of ours can run them. 数据库程序 */
export interface Binaries {
  /** The folder with `postgres` and `initdb`. */
  readonly bin: string
  /** As `postgres` says it: 18.4. */
  readonly version: string
}

/** 18 of 18.4; what a data folder belongs to. */
export const majorOf = (version: string): string => version.split('.')[0] ?? version
