import { hashOf } from './plan.mjs'

const WHO = [
  '县政府办公室',
  '县财政局',
  '县教育体育局',
  '县自然资源局',
  '县民政局',
  '青溪镇',
  '云岭乡',
  '县人力资源和社会保障局',
  '县卫生健康委',
  '县农业农村局',
]
const WHAT = [
  '春季农业生产',
  '城乡居民医疗保险缴费',
  '学校食堂食品安全',
  '保障性住房分配',
  '义务植树',
  '政府信息公开年度报告',
  '森林防火',
  '农村道路养护',
  '就业援助',
  '财政衔接资金',
]
const HOW = ['的通知', '工作方案', '实施细则', '情况的公告', '会议召开', '专项检查', '座谈会纪要', '考核办法', '政策解读', '名单公示']
const SENTENCES = [
  '会议要求各单位按照职责分工抓好落实，按月报送进展情况。',
  '符合条件的居民可以到户籍所在地的便民服务中心办理，也可以在网上提交。',
  '对逾期没有完成的事项，由牵头单位说明原因并提出补救办法。',
  '现将名单予以公示，公示期为五个工作日，期间可以来电或者来信反映情况。',
  '各乡镇要安排专人负责，做到底数清楚、台账完整、责任到人。',
  '资金使用情况接受审计和社会监督，任何单位和个人不得截留挪用。',
]

/** @param {number} seed @param {readonly string[]} from @param {string} of */
const pick = (seed, from, of) => from[hashOf(seed, of) % from.length] ?? ''

/** The title of an article. @param {number} seed @param {string} of */
export const titleFor = (seed, of) =>
  `${pick(seed, WHO, `who${of}`)}${pick(seed, ['关于', '印发', '开展', '召开'], `verb${of}`)}${pick(seed, WHAT, `what${of}`)}${pick(seed, HOW, `how${of}`)}（${hashOf(seed, of) % 997}）`

/** @param {number} seed @param {string} of */
export const officeFor = (seed, of) => pick(seed, WHO, `who${of}`)

/** A few paragraphs. @param {number} seed @param {string} of */
export const bodyFor = (seed, of) =>
  Array.from(
    { length: 3 + (hashOf(seed, of) % 5) },
    (_, at) =>
      `<p>　　${pick(seed, SENTENCES, `${of} ${at}`)}${pick(seed, WHAT, `${of} ${at}`)}一项共涉及${hashOf(seed, `${of}n${at}`) % 900}户。${pick(seed, SENTENCES, `${of} ${at} b`)}</p>`,
  ).join('\n')
