import { html, type Html } from './html.ts'

/** What every page of a publication has around its own content. 公布件的网页 */
export interface Page {
  readonly title: string
  /** From the page to the folder's root: empty, or `../`. */
  readonly root: '' | '../'
  /** Where its style sheet is, if not in the folder's root. */
  readonly style?: string
  readonly demonstration: boolean
  /** Ways above it; the first page has none. */
  readonly trail: readonly { readonly title: string; readonly to: string }[]
  readonly main: Html
  readonly footer: string
}

const DEMONSTRATION = '演示：单位、答案和得分都是编造的，不是任何机关的考核结果。'

/** A whole document: no script, nothing from elsewhere. 网页 */
export const page = ({ title, root, style = `${root}style.css`, demonstration, trail, main, footer }: Page): string =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${demonstration && !title.startsWith('演示') ? '演示 · ' : ''}${title}</title>
        <link rel="stylesheet" href="${style}" />
      </head>
      <body>
        <a class="skip" href="#main">跳到正文</a>
        <header>
          ${demonstration && html`<p class="demonstration">${DEMONSTRATION}</p> `}${
            trail.length > 0 &&
            html`<nav class="trail screen" aria-label="所在位置">
              ${trail.map(({ title: name, to }) => html`<a href="${root}${to}">${name}</a> › `)}<span aria-current="page">${title}</span>
            </nav> `
          }
        </header>
        <main id="main" tabindex="-1">
          <h1>${title}</h1>
          ${main}
        </main>
        <footer><p>${footer}</p></footer>
      </body>
    </html> `.text

/** Terms and what is said of each; those without anything to say are left out. 说明列表 */
export const facts = (rows: readonly (readonly [string, string | Html | null])[]): Html =>
  html`<dl>
    ${rows.flatMap(([term, said]) =>
      said === null || said === ''
        ? []
        : [
            html`<dt>${term}</dt>
              <dd>${said}</dd> `,
          ],
    )}
  </dl> `

/** A table under its heading; who does not see that is told the caption, and wide ones scroll by keyboard too. 表格 */
export const table = (caption: string, heads: readonly { readonly title: string; readonly number?: true }[], rows: readonly Html[]): Html =>
  html`<div class="wide" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads.map(({ title, number }) => html`<th scope="col" ${number === true && html` class="number"`}>${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div> `
