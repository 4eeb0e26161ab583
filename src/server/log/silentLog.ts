import type { Log } from './Log.ts'

/** Says nothing: where nobody listens. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
