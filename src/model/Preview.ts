/** Raised when previews come out otherwise: what was made before is made again. */
export const PREVIEW_VERSION = 1

/** What the program made of a foreign file for whoever wants to look at it: a picture of its own, text, or why there is neither. 预览 */
export interface MadePreview {
  readonly kind: 'image' | 'text' | 'none'
  /** Of `none`: a whole sentence. */
  readonly why: string | null
  readonly text: string | null
  /** The text goes on in the file. */
  readonly isCut: boolean
  readonly pages: number | null
  /** Of the picture. */
  readonly width: number | null
  readonly height: number | null
  /** WebP, encoded by us. */
  readonly picture: Uint8Array | null
  readonly small: Uint8Array | null
}

/** A file as it is previewed: its type was found from its bytes. */
export interface PreviewedFile {
  readonly type: string
  readonly size: number
  readonly bytes: AsyncIterable<Uint8Array>
}

/** Makes a preview; it refuses no file, for even why there is nothing to see is one. 制作预览 */
export type MakePreview = (file: PreviewedFile) => Promise<MadePreview>

const EMPTY = { why: null, text: null, isCut: false, pages: null, width: null, height: null, picture: null, small: null } as const

/** There is nothing to see, and this is why. */
export const noPreview = (why: string): MadePreview => ({ ...EMPTY, kind: 'none', why })

export const textPreview = (text: string, more: Partial<Pick<MadePreview, 'isCut' | 'pages'>> = {}): MadePreview => ({
  ...EMPTY,
  kind: 'text',
  text,
  ...more,
})

export const imagePreview = (
  image: Pick<MadePreview, 'width' | 'height' | 'picture' | 'small'>,
  more: Partial<Pick<MadePreview, 'pages'>> = {},
): MadePreview => ({ ...EMPTY, kind: 'image', ...image, ...more })
