import { useTitle } from '../../useTitle.ts'

/** Shown in place of any page until there is an administrator: nobody could sign in yet. 尚未设置 */
export function NotSetUpPage() {
  useTitle('尚未设置')
  return (
    <section className="sign-in wide" aria-labelledby="not-set-up">
      <h1 id="not-set-up">这套系统还没有设置</h1>
      <p>还没有系统管理员，现在谁也不能登录。请在运行明镜的那台机器上：</p>
      <ol className="steps">
        <li>看启动明镜的窗口，里面印着一个一次性的设置地址（30 分钟内有效，只能用一次）。</li>
        <li>
          窗口关了，或者地址过期了，在明镜的目录里运行 <code>npx mingjing setup-address</code>，另取一个。
        </li>
        <li>用浏览器打开那个地址，填写单位名称和系统管理员，设置密码。设置好以后，这里就是登录页。</li>
      </ol>
      <p className="quiet small">不是您来设置的，请联系负责安装明镜的同事。设置好之前，这里不需要您做什么。</p>
    </section>
  )
}
