import { assess, type Assessment } from '../assess.ts'
import { CalendarNotCovered } from '../calendar/CalendarNotCovered.ts'
import { LawNotInForce } from '../calendar/law/InformationLaw.ts'
import { CommandFailed } from './CommandFailed.ts'
import { EXIT } from './ExitCode.ts'
import type { Io } from './Io.ts'
import type { OpenedRound } from './openRound.ts'
import { progress } from './progress.ts'

/** Scores a round while somebody may be watching. */
export function computeRound(io: Io, { hash, compiled, round }: Pick<OpenedRound, 'hash' | 'compiled' | 'round'>): Assessment {
  const bar = progress(io, '计分', round.units.length)
  try {
    return assess({ hash, compiled }, round, bar.step)
  } catch (error) {
    if (!(error instanceof CalendarNotCovered || error instanceof LawNotInForce)) throw error
    throw new CommandFailed(EXIT.mistakes, error.message)
  } finally {
    bar.done()
  }
}
