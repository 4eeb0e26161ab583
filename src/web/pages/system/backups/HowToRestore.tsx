/** Where and how a backup becomes an installation again; not from a page, for a page needs the very data that are being replaced. */
export function HowToRestore() {
  return (
    <section className="panel" aria-labelledby="how-to-restore">
      <h2 id="how-to-restore">怎样恢复</h2>
      <p>恢复在装明镜的机器上做，恢复成一套新的数据，原来的不动：</p>
      <ol className="steps">
        <li>把备份文件复制到那台机器上。</li>
        <li>
          运行 <code>npx mingjing restore 备份文件 --data 新文件夹</code>，屏幕上有进度；加密的备份另加{' '}
          <code>--passphrase-file 口令文件</code>。
        </li>
        <li>
          运行 <code>npm start -- --data 新文件夹</code>，就从恢复的数据启动。
        </li>
        <li>
          没有加密的备份不含密码：另开一个终端窗口，运行 <code>npx mingjing reset-address 登录名 --data 新文件夹</code>
          ，给系统管理员设好密码，再由他给其他人打印激活单。
        </li>
      </ol>
      <p className="quiet">“试恢复”就是把备份恢复到一个临时的地方，核对操作日志，再删掉：不影响使用，建议每半年做一次。</p>
    </section>
  )
}
