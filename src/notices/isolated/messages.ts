import type { Table } from '../Table.ts'

/** What the child is asked; binary messages keep bytes as bytes. */
export interface ReaderRequest {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What it says. */
export type ReaderReply =
  | { readonly kind: 'tables'; readonly tables: readonly Table[] }
  | { readonly kind: 'unreadable'; readonly message: string; readonly remedy: string; readonly line: number }
