import type { FieldTestEvent } from '../../store/queries/fieldTests.ts'

/** Without those that were taken back, in the order in which they happened. 有效记录 */
export function standingEvents(events: readonly FieldTestEvent[]): readonly FieldTestEvent[] {
  const gone = new Set(events.flatMap(({ withdraws }) => withdraws ?? []))
  return events
    .filter(({ id, kind }) => kind !== 'taken-back' && !gone.has(id))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.at < b.at ? -1 : 1))
}
