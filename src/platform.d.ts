/**
 * What the pure folders may use of the world around JavaScript: present alike in Node, in browsers and in workers, and without network, disk, clock or chance.
 */
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>
}

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean })
  decode(input?: Uint8Array | ArrayBuffer): string
}
