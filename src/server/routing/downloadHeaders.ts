/** Of a file that a browser saves under its name and shows nowhere; nothing on the way keeps it. 下载的响应头 */
export const downloadHeaders = (name: string, type: string): Readonly<Record<string, string>> => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  'Cache-Control': 'no-store',
})
