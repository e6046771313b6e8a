/**
 * What the words of the lexicon can mean, and which figures of the paper a number beside them may be. Each line reads as the
 * paper: `received + broughtForward | concluded` is one of the two; `withheld.*` is all lines of the group together.
 */
export const objects = {
  application: 'applications', review: 'disputes', suit: 'disputes', directSuit: 'disputes', suitAfterReview: 'disputes',
  regulations: 'disclosure', normativeDocuments: 'disclosure', licensing: 'disclosure', penalties: 'disclosure', coercion: 'disclosure',
  fees: 'disclosure',
} as const;

export type ObjectName = keyof typeof objects;

/** The blocks of table 4 that an object names. */
export const blocksOf: Readonly<Partial<Record<ObjectName, readonly string[]>>> = {
  review: ['review'], suit: ['directSuit', 'suitAfterReview'], directSuit: ['directSuit'], suitAfterReview: ['suitAfterReview'],
};

export const columnsOf = {
  person: ['person'],
  bodies: ['enterprise', 'research', 'charity', 'legalService', 'otherBody'],
  enterprise: ['enterprise'], research: ['research'], charity: ['charity'], legalService: ['legalService'],
} as const;

export type ColumnName = keyof typeof columnsOf;

type Meaning = { readonly applications?: string; readonly disputes?: string; readonly documents?: string; readonly decisions?: string };

/** `bare` is an object alone: 申请25件, 行政复议4件. */
export const acts = {
  bare: { applications: 'received | received + broughtForward', disputes: 'total', documents: 'issued | inForce', decisions: 'decisions' },
  received: { applications: 'received', disputes: 'total' },
  withCarried: { applications: 'received + broughtForward', disputes: 'total' },
  accepted: { applications: 'received | received + broughtForward | concluded', disputes: 'total', decisions: 'decisions' },
  answered: { applications: 'received | received + broughtForward | concluded', disputes: 'total - pending', decisions: 'decisions' },
  due: { applications: 'received + broughtForward', disputes: 'total' },
  made: { decisions: 'decisions', documents: 'issued' },
  closed: { applications: 'concluded', disputes: 'total - pending', decisions: 'decisions' },
  broughtForward: { applications: 'broughtForward' },
  open: { applications: 'carriedForward', disputes: 'pending' },
  pending: { disputes: 'pending' },
  carry: { applications: 'broughtForward | carriedForward' },

  granted: { applications: 'granted' },
  partlyGranted: { applications: 'partlyGranted' },
  publicRate: { applications: 'granted | granted + partlyGranted' },
  grantedAtAll: { applications: 'granted + partlyGranted' },
  withheld: { applications: 'withheld.*' },
  stateSecret: { applications: 'withheld.stateSecret' },
  otherLaw: { applications: 'withheld.otherLaw' },
  publicSafety: { applications: 'withheld.publicSafety' },
  thirdParty: { applications: 'withheld.thirdParty' },
  internalAffairs: { applications: 'withheld.internalAffairs' },
  deliberative: { applications: 'withheld.deliberative' },
  enforcementFile: { applications: 'withheld.enforcementFile' },
  enquiry: { applications: 'withheld.enquiry' },
  unavailable: { applications: 'unavailable.*' },
  notHeld: { applications: 'unavailable.notHeld' },
  needsCreating: { applications: 'unavailable.needsCreating' },
  unclear: { applications: 'unavailable.unclear' },
  unprocessed: { applications: 'unprocessed.*' },
  petition: { applications: 'unprocessed.petition' },
  repeated: { applications: 'unprocessed.repeated' },
  publication: { applications: 'unprocessed.publication' },
  excessive: { applications: 'unprocessed.excessive' },
  reconfirmation: { applications: 'unprocessed.reconfirmation' },
  otherHandling: { applications: 'otherHandling.*' },
  notCorrected: { applications: 'otherHandling.notCorrected' },
  feeUnpaid: { applications: 'otherHandling.feeUnpaid' },
  otherWay: { applications: 'otherHandling.other | otherHandling.*', disputes: 'other' },

  upheld: { disputes: 'upheld' },
  corrected: { disputes: 'corrected' },
  otherResult: { disputes: 'other' },

  issued: { documents: 'issued' },
  repealed: { documents: 'repealed' },
  lapsed: { documents: 'repealed' },
  inForce: { documents: 'inForce' },
} as const satisfies Readonly<Record<string, Meaning>>;

export type ActName = keyof typeof acts;

/** Ways in which an application ends: their sum is what was concluded. */
export const outcomes: readonly ActName[] = [
  'granted', 'partlyGranted', 'grantedAtAll', 'withheld', 'stateSecret', 'otherLaw', 'publicSafety', 'thirdParty', 'internalAffairs',
  'deliberative', 'enforcementFile', 'enquiry', 'unavailable', 'notHeld', 'needsCreating', 'unclear', 'unprocessed', 'petition',
  'repeated', 'publication', 'excessive', 'reconfirmation', 'otherHandling', 'notCorrected', 'feeUnpaid', 'otherWay',
];

/** After these every act is theirs. */
export const absorbing: readonly OtherMatter[] = ['otherRequests', 'hotline', 'proposals', 'asReviewer'];
/** These are of their own number alone, and the sentence goes on as before. */
export const passing: readonly OtherMatter[] = ['steps', 'plan'];

/** What is said of some of the cases, not of how many there are: 3件申请涉及面广. */
export const noted: readonly OtherMatter[] = ['steps', 'plan', 'supervision', 'measure'];

/** Words that any matter has: after 热线 they are of the 热线. */
export const inheriting: readonly ActName[] = ['received', 'accepted', 'answered', 'due', 'made', 'closed', 'open', 'carry', 'issued',
  'repealed', 'lapsed', 'inForce'];

/** Words for taking in and handling that offices use for each other: a number that fits none of their figures is a doubt. */
export const loose: readonly ActName[] = ['accepted', 'answered'];

/** Where both are told apart, the paper has them in one figure. */
export const together: readonly (readonly [ActName, ActName])[] = [['repealed', 'lapsed']];

/** Of these it can be said that all came to it. */
export const finishing: readonly ActName[] = ['closed', 'answered'];

/** Why a number has nothing to do with the tables. The list is closed: what fits none of them was not understood. */
export const otherMatters = {
  published: '主动公开、公示或发布的条数',
  interpretation: '政策解读',
  hotline: '热线、信箱、咨询、投诉等来件',
  proposals: '建议提案',
  training: '培训、会议、活动',
  documents: '文件或文件的类别',
  attributes: '公文的公开属性',
  otherRequests: '其他事项的申请',
  asReviewer: '作为复议机关或其他案件',
  informationFee: '信息处理费',
  staff: '人员、机构、经费',
  platforms: '网站、新媒体、栏目',
  supervision: '监督检查、考核、评议',
  unit: '计量单位不是表中的数',
  otherYear: '不是本年度的数',
  partOfYear: '不是全年的数',
  plan: '计划数',
  narrowBody: '只是其中一部分单位的数',
  wideBody: '范围大于本机关的数',
  channel: '只是其中一种渠道的数',
  subject: '只是其中一类申请的数',
  timing: '只说答复时限',
  measure: '时限、比例要求等，不是统计数',
  corrected: '已被更正的数',
  steps: '办理过程中的数：补正、延期、征求意见、会商等',
  notPrinted: '这种格式的表没有这一数',
  notAtHand: '没有读到表里的这一数',
} as const;

export type OtherMatter = keyof typeof otherMatters;
