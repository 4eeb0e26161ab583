interface OutsideAddressProps {
  readonly url: string
  /** What is opened, for whoever does not see the address beside it. */
  readonly what?: string
  /** The link alone, where the address itself stands elsewhere. */
  readonly isBare?: boolean
}

const MAY_OPEN = /^https?:\/\//iu

/**
 * An address on another's server: read here as text; who wants to see the page itself opens it in a window of its own, which learns nothing of us. 外部网址
 */
export function OutsideAddress({ url, what, isBare = false }: OutsideAddressProps) {
  return (
    <span className="outside">
      {!isBare && <span className="outside-text">{readable(url)}</span>}
      {MAY_OPEN.test(url) && (
        <>
          {' '}
          <a
            className="outside-open no-print"
            href={url}
            target="_blank"
            rel="noreferrer noopener"
            aria-label={what === undefined ? `打开原网页 ${readable(url)}（新窗口）` : `打开原网页：${what}（新窗口）`}
          >
            打开原网页
          </a>
        </>
      )}
    </span>
  )
}

/** Chinese in an address as it is read; what is no such text stays. */
export function readable(url: string): string {
  try {
    const text = decodeURI(url)
    // Marks that turn the direction of reading, or are not seen, could make it look like another address.
    return /[\p{Cf}\p{Cc}\p{Z}]/u.test(text) ? url : text
  } catch {
    return url
  }
}
