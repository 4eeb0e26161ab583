import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Facts } from '../../model/Facts.ts'

/**
 * What is known of a unit, small: a round of thousands has a million answers, and they are looked at one unit at a time. 压缩的事实
 */
export type PackedFacts = Buffer

/** The quickest: it makes a thirtieth of it already. */
const LEVEL = 1

/** About what a unit comes to: what is set aside for more waits to be swept, for each of thousands. */
const CHUNK = 4_096

export const packFacts = (facts: Facts): PackedFacts => {
  const packed = deflateRawSync(JSON.stringify(facts), { level: LEVEL, chunkSize: CHUNK })
  // In memory of its own size: what comes out of the packer holds on to all that it had set aside for more.
  return Buffer.from(Uint8Array.prototype.slice.call(packed).buffer)
}

/** Plain JSON goes in, the same comes out. */
export const unpackFacts = (packed: PackedFacts): Facts => JSON.parse(inflateRawSync(packed).toString('utf8')) as Facts
