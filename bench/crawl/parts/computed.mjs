import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const TICKS = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

/** What a process has computed so far with those of its children that have ended, in seconds. @param {number} pid */
export function computed(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields.slice(11, 15).reduce((sum, one) => sum + Number(one), 0) / TICKS
}

/** The process itself and its children that live. @param {number} pid */
export function withChildren(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  return [pid, ...children]
}

/** The PostgreSQL that keeps its data somewhere below a folder; null: there is none. @param {string} folder @returns {number | null} */
export function postmasterBelow(folder) {
  const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('postmaster.pid'))
  return file === undefined ? null : Number(readFileSync(join(folder, file), 'utf8').split('\n', 1)[0])
}
