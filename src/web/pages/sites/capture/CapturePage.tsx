import { queryOptions, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { CopyButton } from '../../../components/CopyButton.tsx'
import { Crumbs } from '../../../components/Crumbs.tsx'
import { ListTable } from '../../../components/ListTable.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { ask } from '../../../ask.ts'
import { formatDate } from '../../../dates.ts'
import { sizeInWords } from '../../../fileWords.ts'
import { formatInstant } from '../../../instants.ts'
import { useTitle } from '../../../useTitle.ts'
import { count } from '../figures.ts'
import { OutsideAddress } from '../OutsideAddress.tsx'
import { capturePath } from '../siteQueries.ts'
import type { CaptureShown } from '../siteTypes.ts'
import '../../../styles/captures.css'
import '../../../styles/sites.css'

const route = getRouteApi('/captures/$capture')

/** A capture never changes. */
const captureQuery = (capture: string) =>
  queryOptions({
    queryKey: ['captures', capture],
    queryFn: ({ signal }) => ask<CaptureShown>(capturePath(capture), signal),
    staleTime: Infinity,
  })

/** 存证: a page as it was seen, as a picture and as text; never as a page. */
export function CapturePage() {
  const { capture: id } = route.useParams()
  const query = useQuery(captureQuery(id))
  useTitle(query.data ? `存证：${nameOf(query.data)}` : '存证')
  return (
    <Loaded query={query}>
      {(capture) => (
        <div className="capture">
          <Crumbs trail={trailOf(capture)} />
          <PageHead
            title={nameOf(capture)}
            lead={<OutsideAddress url={capture.url} />}
            actions={
              capture.sha256 !== null && (
                <a className="button" href={`${capturePath(id)}/warc`} download>
                  下载存证文件
                </a>
              )
            }
          />
          <Facts capture={capture} />
          <div className="capture-seen" data-has={capture.hasScreenshot ? 'picture' : 'text'}>
            {capture.hasScreenshot && (
              <section className="panel capture-picture" aria-labelledby="picture">
                <h2 id="picture">截图</h2>
                <img src={`${capturePath(id)}/screenshot`} alt={`${nameOf(capture)}当时的样子，文字见“看到的文字”`} loading="lazy" />
              </section>
            )}
            <SeenText capture={capture} />
          </div>
          <Headers capture={capture} />
        </div>
      )}
    </Loaded>
  )
}

const nameOf = ({ column, title }: CaptureShown): string =>
  column?.levels.join(' › ') ?? (title === null || title.trim() === '' ? '没有标题的网页' : title)

const trailOf = ({ site, run, column }: CaptureShown) => [
  <Link key="sites" to="/sites" activeOptions={{ exact: true }}>
    网站测评
  </Link>,
  ...(site === null
    ? []
    : [
        <Link key="site" to="/sites/$site" params={{ site: site.id }} activeOptions={{ exact: true }}>
          {site.name}
        </Link>,
        ...(run === null
          ? []
          : [
              <Link key="run" to="/sites/$site/runs/$run" params={{ site: site.id, run }}>
                这次检查
              </Link>,
            ]),
      ]),
  column === null ? '存证' : `存证：${column.levels.at(-1) ?? ''}`,
]

function Facts({ capture: { at, word, code, address, url, sha256, bytes } }: { readonly capture: CaptureShown }) {
  return (
    <dl className="facts panel">
      <div>
        <dt>看到的时间</dt>
        <dd>{formatInstant(at)}</dd>
      </div>
      {word !== null && (
        <div>
          <dt>情况</dt>
          <dd>
            {word}
            {code !== null && <span className="quiet">（服务器回答 {code}）</span>}
          </dd>
        </div>
      )}
      {address !== null && address !== url && (
        <div>
          <dt>跳转到</dt>
          <dd>
            <OutsideAddress url={address} />
          </dd>
        </div>
      )}
      <div>
        <dt>存证指纹</dt>
        <dd>
          {sha256 === null ? (
            '没有内容可存：服务器没有回应，或者没有访问。'
          ) : (
            <>
              <code>{sha256}</code> <CopyButton text={sha256} what="存证指纹" />
              <span className="quiet small seen-when">
                SHA-256，{bytes !== null && `${sizeInWords(bytes)}，`}下载的文件指纹和它一样，就没有改动过。
              </span>
            </>
          )}
        </dd>
      </div>
    </dl>
  )
}

function SeenText({ capture: { text, isCut, items } }: { readonly capture: CaptureShown }) {
  return (
    <section className="panel capture-text" aria-labelledby="text">
      <h2 id="text">看到的文字</h2>
      {items.length > 0 && (
        <details open>
          <summary>列表 {count(items.length)} 条</summary>
          <ListTable heads={['标题', '日期']} label="列表">
            {items.map(({ title, url, date }, at) => (
              <tr key={`${url} ${String(at)}`}>
                <th scope="row">{title}</th>
                <td className="date">{date === null ? <span className="quiet">没有日期</span> : formatDate(date)}</td>
              </tr>
            ))}
          </ListTable>
        </details>
      )}
      {text === null || text.trim() === '' ? <p className="quiet">没有文字。</p> : <p className="capture-words">{text}</p>}
      {isCut && <p className="quiet small">文字太长，后面的没有列出；存证文件里是全的。</p>}
    </section>
  )
}

/** For whoever looks after the server; nobody else needs them. */
function Headers({ capture: { headers } }: { readonly capture: CaptureShown }) {
  if (headers.length === 0) return null
  return (
    <details className="capture-headers">
      <summary>服务器的响应头（给网站承办单位看）</summary>
      <dl>
        {headers.map(({ name, value }, at) => (
          <div key={`${name} ${String(at)}`}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
