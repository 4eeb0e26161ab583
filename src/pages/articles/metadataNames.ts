/** The names that the regulation and the field use, each with what pages call it. */
const NAMES: Readonly<Record<string, string>> = {
  索引号: '索引号 索引码 信息索引号 信息索引 索取号 索引',
  名称: '信息名称 文件名称 公文名称 名称 标题 文件标题 信息标题',
  文号: '发文字号 发文文号 文件编号 文件号 公文字号 发文号 文号',
  发布机关:
    '发布机关 发布机构 发文机关 发文机构 制发机关 发布单位 发文单位 公开机构 公开主体 公开单位 公开责任部门 信息公开责任部门 责任部门 制作单位 印发机关',
  成文日期: '成文日期 成文时间 生成日期 生成时间 发文日期 发文时间 制发日期 印发日期 印发时间 形成日期 签发日期 制定日期 文件日期',
  发布日期: '发布日期 发布时间 公开日期 公开时间 公布日期 公布时间',
  有效性: '有效性 效力状态 文件状态 文件有效性 信息有效性 是否有效 有效状态 时效性 时效 效力 规范性文件有效性',
  主题分类: '主题分类 信息分类 信息类别 所属主题 主题类别 公文主题 分类',
  体裁分类: '体裁分类 公文种类 公文体裁 文种 体裁',
  组配分类: '组配分类',
  服务对象: '服务对象 服务对象分类 对象分类',
  关键词: '关键词 主题词 关键字',
  公开方式: '公开方式',
  公开范围: '公开范围',
  公开属性: '公开属性 公开类别 公开形式',
  公开时限: '公开时限 公开期限',
  统一登记号: '统一登记号 登记号 统一编号 规范性文件统一编号 三统一编号',
  实施日期: '实施日期 实施时间 施行日期 施行时间 生效日期 生效时间',
  失效日期: '失效日期 失效时间 废止日期 废止时间 终止日期 有效期至',
  有效期: '有效期 有效期限',
  内容概述: '内容概述 内容摘要 信息概述 概述 摘要',
}

const BY_LABEL: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([name, labels]) => labels.split(' ').map((label) => [label, name] as const)),
)

/** Names under which a day stands. */
export const isDayName = (name: string): boolean => name.endsWith('日期')

/** The name that a label stands for, whatever spaces, brackets and colons are set about it; null for no label. 元数据名称 */
export const metadataName = (label: string): string | null =>
  label.length > 30 ? null : (BY_LABEL.get(label.replace(/[\s\u00a0\u3000:：[\]【】〔〕()（）*]/g, '')) ?? null)

/** A label and its colon inside a line; the longer labels first, so that none is found inside another. 行内标签 */
export const LABELS_IN_LINE = new RegExp(
  `(?<![\\u4e00-\\u9fff])[\\[【〔(（]?\\s?(${[...BY_LABEL.keys()]
    .sort((one, other) => other.length - one.length)
    .map((label) => [...label].join('\\s{0,4}'))
    .join('|')})\\s?(?:[\\]】〕)）]\\s?[:：]?|[:：])`,
  'g',
)
