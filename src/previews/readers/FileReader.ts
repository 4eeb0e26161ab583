/** Text of a file, as far as it is shown. */
export interface SeenText {
  readonly text: string
  readonly isCut: boolean
  readonly pages?: number
}

/** Pictures that we encoded. */
export interface SeenPicture {
  readonly picture: Uint8Array
  readonly small: Uint8Array
  readonly width: number
  readonly height: number
  readonly pages?: number
}

/** Reads one kind of file; refuses with CannotShow. 文件读取器 */
export type FileReader = (bytes: Uint8Array, type: string) => Promise<SeenText | SeenPicture> | SeenText
