import type { LiveEvent } from '../../model/LiveEvent.ts'
import { EVENT_RIGHTS, type EventRight } from '../../permissions/eventRights.ts'
import { may } from '../../permissions/may.ts'
import { coversCheck } from '../../rounds/shares/coversCheck.ts'
import type { Place } from './placesOf.ts'
import type { Reader } from './Reader.ts'
import type { Shares } from './Shares.ts'

/** Whether somebody hears of an event, by what he holds now. 是否可听 */
export async function mayHear(reader: Reader, event: LiveEvent, place: Place | null, shares: Shares): Promise<boolean> {
  if (event.kind === 'message') return event.person === reader.person.id
  const right: EventRight = EVENT_RIGHTS[event.kind]
  if (!place || !right.actions.some((action) => may(reader.duties, action, place.target).allowed)) return false
  if (right.shared !== true || !('unit' in event)) return true
  const share = await shares.of(reader, event.round, right.actions)
  const check = 'check' in event ? event.check : undefined
  if (check === undefined) return share.units === 'all' || share.units.has(event.unit)
  const { askedOf } = await shares.termsOf(event.round)
  return coversCheck(share, askedOf(place.group ?? ''), event.unit, check)
}
