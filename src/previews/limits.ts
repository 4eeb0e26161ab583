/** What one preview may take; beyond it a file is downloaded and not looked at here. 预览上限 */
export const LIMITS = {
  /** Bytes of a file that is looked into. */
  fileBytes: 120_000_000,
  /** Bytes of plain text that are read: its beginning. */
  textBytes: 400_000,
  /** Bytes of the parts of a document that are read, unpacked. */
  inflatedBytes: 60_000_000,
  /** Pixels of a picture, width by height: what phones with 108 megapixels take fits. */
  pixels: 150_000_000,
  /** Longest side of the picture that is looked at, and of the one in lists. */
  large: 1_600,
  small: 240,
  /** Characters of text that are shown. */
  characters: 60_000,
  /** Pages of a PDF, of slides, of an OFD document whose text is read. */
  pages: 30,
  /** Rows of a table. */
  rows: 400,
  /** Milliseconds until the child is ended, whatever it does. */
  milliseconds: 30_000,
  /** Memory of the child's whole process, in megabytes. */
  memoryMb: 900,
  /** JavaScript heap of the child, in megabytes. */
  heapMb: 384,
  /** How often its memory is looked at, in milliseconds. */
  lookMs: 50,
  /** Previews that are made at once; others wait. */
  atOnce: 2,
} as const
