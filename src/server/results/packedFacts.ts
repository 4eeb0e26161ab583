import type { Facts } from '../../model/Facts.ts'
import { packText, unpackText } from '../../rounds/settling/packText.ts'

/**
 * What is known of a unit, small: a round of thousands has a million answers, and they are looked at one unit at a time. 压缩的事实
 */
export type PackedFacts = Buffer

export const packFacts = (facts: Facts): PackedFacts => packText(JSON.stringify(facts))

/** Plain JSON goes in, the same comes out. */
export const unpackFacts = (packed: PackedFacts): Facts => JSON.parse(unpackText(packed)) as Facts
