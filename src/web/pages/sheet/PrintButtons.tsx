/** On paper either one line for each indicator, or everything that its points rest on. 打印 */
export function PrintButtons() {
  const print = (brief: boolean) => {
    const { dataset } = document.documentElement
    if (brief) dataset['print'] = 'brief'
    window.print()
    delete dataset['print']
  }
  return (
    <>
      <button type="button" className="button" onClick={() => print(true)} title="一项一行，写明失分">
        打印一览
      </button>
      <button type="button" className="button" onClick={() => print(false)} title="每一项的原文、计分过程、答案和佐证">
        打印明细
      </button>
    </>
  )
}
