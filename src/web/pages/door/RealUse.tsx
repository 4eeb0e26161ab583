/** How one comes from the demonstration to real work. 正式使用 */
export function RealUse() {
  return (
    <div className="notice-box">
      <p>
        演示里的单位和答案都是虚构的，演示也不会变成正式系统。要用于真实的考核，请在准备用来运行的那台电脑或服务器上，用终端进入明镜的目录，运行：
      </p>
      <p>
        <code>npm start -- --empty</code>
      </p>
      <ol>
        <li>终端会显示一个一次性地址，30 分钟内有效。用浏览器打开它，填写单位名称和系统管理员，设置密码。</li>
        <li>登记被考核单位和人员；每人打印一张激活单，凭单子上的一次性码自己设置密码，不需要邮件。</li>
        <li>在“批次”页选一个方案，建立批次：自带的五份真实通知的方案选用即可；自己的通知做成的方案，先在“系统—方案”里发布。</li>
      </ol>
      <p className="quiet">
        不加别的参数时只在那台机器上能打开。要让同事的电脑也能打开，再加 <code>--host</code> 和 <code>--tls</code>
        ，写法见 README.zh-CN.md 的“正式使用”。
      </p>
    </div>
  )
}
