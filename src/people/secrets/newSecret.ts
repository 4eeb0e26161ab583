import { createHash, randomBytes } from 'node:crypto'

/**
 * 256 bits from the machine's generator, as text for a cookie or a header. 密钥
 *
 * Not an argument as other chance is: no test and no receipt needs to repeat it, and nobody may.
 */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** As it is kept: of 256 random bits one round is enough, nothing can be guessed back. 密钥指纹 */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret, 'utf8').digest('hex')
