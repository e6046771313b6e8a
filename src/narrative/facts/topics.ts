/** What the facts are about, in the order of the text. */
export const topics = {
  preface: { name: '编制说明', where: '编制说明' },
  disclosure: { name: '主动公开', where: '一、（一）主动公开' },
  applications: { name: '依申请公开', where: '一、（二）依申请公开' },
  management: { name: '政府信息管理', where: '一、（三）政府信息管理' },
  platforms: { name: '平台建设', where: '一、（四）政府信息公开平台建设' },
  supervision: { name: '监督保障', where: '一、（五）监督保障' },
  problems: { name: '问题和改进', where: '五、存在的主要问题及改进情况' },
  other: { name: '收费和其他事项', where: '六、其他需要报告的事项' },
} as const;

export type Topic = keyof typeof topics;

export const topicKeys = Object.keys(topics) as Topic[];
