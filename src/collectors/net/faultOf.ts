import { Refusal } from '../../model/Refusal.ts'
import type { VisitStatus } from '../../model/VisitStatus.ts'

const BY_CODE: Readonly<Record<string, VisitStatus>> = {
  ENOTFOUND: 'name-unknown',
  EAI_AGAIN: 'name-unresolved',
  EAI_FAIL: 'name-unresolved',
  ECONNREFUSED: 'refused',
  ENETUNREACH: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  ETIMEDOUT: 'timeout-connect',
  UND_ERR_CONNECT_TIMEOUT: 'timeout-connect',
  UND_ERR_HEADERS_TIMEOUT: 'timeout-answer',
  UND_ERR_BODY_TIMEOUT: 'timeout-body',
  UND_ERR_HEADERS_OVERFLOW: 'not-http',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'cut-short',
  CERT_HAS_EXPIRED: 'tls-expired',
  CERT_NOT_YET_VALID: 'tls-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls-name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls-untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls-untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'tls-untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls-untrusted',
  CERT_REVOKED: 'tls-untrusted',
  'outgoing-not-allowed': 'not-allowed',
  'outgoing-inside': 'inside',
  'outgoing-own': 'inside',
  'outgoing-unknown-host': 'name-unknown',
}

/** What an error on the way means; each has its own name, so that nobody is blamed for another's. 网络错误 */
export function faultOf(error: unknown): { readonly status: VisitStatus; readonly note: string } {
  const { code, note } = codeOf(error)
  const known = BY_CODE[code]
  if (known) return { status: known, note }
  if (code.startsWith('HPE_') || (error instanceof Error && error.name === 'HTTPParserError')) return { status: 'not-http', note }
  if (/^(ERR_SSL|ERR_TLS|EPROTO|CERT_)/u.test(code)) return { status: 'tls-failed', note }
  return { status: 'reset', note }
}

function codeOf(error: unknown): { readonly code: string; readonly note: string } {
  if (error instanceof Refusal) return { code: error.code, note: error.code }
  if (!(error instanceof Error)) return { code: '', note: String(error) }
  const { code } = error as NodeJS.ErrnoException
  const own = typeof code === 'string' ? code : ''
  // A name that has several addresses fails with all their errors together.
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  return { code: own, note: own === '' ? error.message : own }
}
