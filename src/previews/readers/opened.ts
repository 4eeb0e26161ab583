import { Archive } from '../../notices/readers/xlsx/Archive.ts'
import { LIMITS } from '../limits.ts'

/** The parts of a document that is a zip archive, within what a preview may unpack. */
export const opened = (bytes: Uint8Array): Archive => new Archive(bytes, () => performance.now(), LIMITS.inflatedBytes)
