/** Of a file that a browser saves under its name and shows nowhere; nothing on the way keeps it. 下载的响应头 */
export const downloadHeaders = (name: string, type: string): Readonly<Record<string, string>> => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename*=UTF-8''${escaped(name)}`,
  'Cache-Control': 'no-store',
})

/** RFC 5987 keeps these five for itself. */
const escaped = (name: string): string =>
  encodeURIComponent(name).replace(/[!'()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
