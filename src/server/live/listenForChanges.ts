import type { Connection } from '../../database/connect.ts'
import type { Listening } from '../../database/listenTo.ts'
import type { LiveEvent } from '../../model/LiveEvent.ts'
import { LIVE_CHANNEL } from '../../store/queries/announce.ts'
import type { Log } from '../log/Log.ts'
import type { LiveHub } from './LiveHub.ts'

/** Hands the hub what any process of the database announces. 接收变动通知 */
export const listenForChanges = (
  { listen }: Pick<Connection, 'listen'>,
  hub: Pick<LiveHub, 'hear' | 'missed'>,
  log: Log,
): Promise<Listening> =>
  listen(LIVE_CHANNEL, {
    // Only our own programs reach the channel, through `announce`.
    heard: (payload) => hub.hear(JSON.parse(payload) as LiveEvent),
    resumed: () => hub.missed(),
    report: (error) => log.error('listening for changes', error),
  })
