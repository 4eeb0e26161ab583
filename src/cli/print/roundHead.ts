import type { OpenedRound } from '../openRound.ts'

/** What every print of a round begins with; an invented round says so. */
export const roundHead = ({ round, compiled, hash }: Pick<OpenedRound, 'round' | 'compiled' | 'hash'>): string =>
  `${round.demonstration && !round.title.startsWith('演示') ? '【演示】' : ''}${round.title}\n方案 ${compiled.programme.title}（${hash.slice(0, 12)}）  截至 ${round.asOf}\n`
