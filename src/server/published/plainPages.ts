import { html } from '../../documents/publication/pages/html.ts'
import { page } from '../../documents/publication/pages/page.ts'
import { formatMoment, type Instant } from '../../model/Instant.ts'
import { publicationLevelInWords, type PublicationLevel } from '../../model/Settling.ts'

interface Listed {
  readonly id: string
  readonly title: string
  readonly demonstration: boolean
  readonly level: PublicationLevel
  readonly at: Instant
}

/** What is public, the newest first. 公开结果目录 */
export const listPage = (list: readonly Listed[]): string =>
  page({
    title: '已公布的考核结果',
    root: '',
    style: '/published/style.css',
    demonstration: list.some(({ demonstration }) => demonstration),
    trail: [],
    main:
      list.length === 0
        ? html`<p>还没有公布过结果。</p> `
        : html`<ul>
            ${list.map(
              ({ id, title, level, at }) =>
                html`<li>
                  <a href="/published/${id}/">${title}</a><br /><span class="quiet"
                    >${formatMoment(at)} ${publicationLevelInWords(level)}</span
                  >
                </li> `,
            )}
          </ul> `,
    footer: '只列出现在公开的结果；撤回的不再列出。',
  })

/** Said at the address of what was taken back. 已撤回 */
export const gonePage = (when: string, why: string): string =>
  page({
    title: '这次公布已撤回',
    root: '',
    style: '/published/style.css',
    demonstration: false,
    trail: [],
    main: html`<p>公布单位已在 ${when} 撤回这次公布，结果不再在这里提供。</p>
      <p>撤回的理由：${why}</p>
      <p><a href="/published">查看现在公开的结果</a></p> `,
    footer: '请以公布单位后来公布的结果为准。',
  })

/** Said where nothing stands. 没有这个网页 */
export const nowherePage = (): string =>
  page({
    title: '没有这个网页',
    root: '',
    style: '/published/style.css',
    demonstration: false,
    trail: [],
    main: html`<p>地址可能抄错了，请从公布单位给的地址打开，或者<a href="/published">查看现在公开的结果</a>。</p> `,
    footer: '',
  })
