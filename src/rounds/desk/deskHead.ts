import type { Terms } from '../life/terms/termsOf.ts'
import type { DeskReader } from './deskReader.ts'
import type { AcrossPage, DeskAuthor } from './DeskSheet.ts'

type Head = Pick<AcrossPage, 'round' | 'revision' | 'asOf' | 'period' | 'lane' | 'seat' | 'may' | 'authors'>

/** What is the same on both ways of looking. */
export function deskHead(
  { round, asOf, compiled }: Terms,
  { lane, seat, may }: DeskReader,
  revision: number,
  authors: readonly DeskAuthor[],
): Head {
  const { from, to } = compiled.programme.period
  const { override, propose, record, readOthers, comment, evidence, behalf } = may
  return {
    round,
    revision,
    asOf,
    period: { from, to },
    lane,
    seat,
    may: { override, propose, record, readOthers, comment, evidence, behalf },
    authors: readOthers ? authors : [],
  }
}
