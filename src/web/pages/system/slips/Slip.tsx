import type { SlipSheet } from '../../../../server/routes/slips.ts'
import { formatInstant } from '../../../instants.ts'

/** What its holder reads in three sentences, without knowing what a system is. */
const STEPS: Readonly<Record<SlipSheet['kind'], readonly [string, string, string]>> = {
  activation: [
    '用手机扫右边的二维码，或在电脑浏览器里打开上面的网址，输入激活码。',
    '核对姓名和单位是您本人，再设一个至少 10 个字的密码。',
    '以后用登录名和密码登录；本单只能用一次，用完请销毁。',
  ],
  reset: [
    '用手机扫右边的二维码，或在电脑浏览器里打开上面的网址，输入激活码。',
    '核对姓名和单位是您本人，再设一个至少 10 个字的新密码；原来的密码随即失效。',
    '以后用登录名和新密码登录；本单只能用一次，用完请销毁。',
  ],
}

/** One slip as it is cut out and handed over. 激活单 */
export function Slip({ slip }: { readonly slip: SlipSheet }) {
  const { kind, name, unitName, login, code, address, qr, expiresAt } = slip
  return (
    <article className="slip" aria-label={`${name}的${kind === 'activation' ? '激活单' : '密码重设单'}`}>
      <header>
        <h2>{kind === 'activation' ? '账号激活单' : '密码重设单'}</h2>
        <p>政务公开考核评估系统</p>
      </header>
      <dl>
        <div>
          <dt>姓名</dt>
          <dd className="slip-name">{name}</dd>
        </div>
        <div>
          <dt>单位</dt>
          <dd>{unitName}</dd>
        </div>
        <div>
          <dt>登录名</dt>
          <dd className="slip-login">{login}</dd>
        </div>
        <div>
          <dt>网址</dt>
          <dd className="slip-address">{address}</dd>
        </div>
        <div>
          <dt>激活码</dt>
          <dd className="slip-code">{code}</dd>
        </div>
      </dl>
      <figure>
        <svg viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label="打开激活页的二维码" shapeRendering="crispEdges">
          <path d={qr.path} />
        </svg>
        <figcaption>
          有效期至
          <br />
          <strong>{formatInstant(expiresAt)}</strong>
        </figcaption>
      </figure>
      <ol>
        {STEPS[kind].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <footer>请亲手交给本人。过期、丢失或激活码无效的，请找发单的人重新打印。</footer>
    </article>
  )
}
