import type { ScopeName } from '../../model/Node.ts'

const MARKED = /^(类|职能)\s*[:\uFF1A]\s*(.+)$/u

/** A name of a scope as files spell it: `类:A`, `职能:行政执法`, or a unit or group as the notice writes it. 点名的写法 */
export function scopeName(text: string): ScopeName {
  const match = MARKED.exec(text)
  if (!match) return { kind: 'unit', name: text }
  return { kind: match[1] === '类' ? 'class' : 'function', name: match[2] ?? '' }
}

const MARKS = { unit: '', class: '类:', function: '职能:' }

/** The spelling of a name of a scope, for messages about the file. */
export const scopeSpelling = ({ kind, name }: ScopeName): string => MARKS[kind] + name
