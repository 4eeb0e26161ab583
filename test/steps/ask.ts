import type { Page } from 'playwright-core'

/** What the server answers to whoever is signed in on a page; anything but a success ends the journey with what it said. */
export async function ask<T>(
  page: Pick<Page, 'request'>,
  app: { readonly url: string },
  method: string,
  path: string,
  body?: object,
): Promise<T> {
  const headers = { 'x-mingjing': '1', 'content-type': 'application/json' }
  const response = await page.request.fetch(app.url + path, { method, headers, ...(body ? { data: JSON.stringify(body) } : {}) })
  const text = await response.text()
  if (!response.ok()) throw new Error(`${method} ${path}: ${String(response.status())} ${text}`)
  return (text === '' ? null : JSON.parse(text)) as T
}
