/** Why a figure that is there was not read. The words stand here alone; the code is what JSON and tests say. */
export const unreadWords = {
  runTogether: '数字连在一起，分法不止一种',
  misaligned: '数与行、列对不上',
  struck: '数被划去，或设为看不见',
  partial: '工作表太大，这一部分没有看',
  hiddenSheet: '在隐藏的工作表里',
  noEncoding: 'PDF的文字没有带编码表',
  picture: '这一部分是图片',
} as const;

export type UnreadReason = keyof typeof unreadWords;

export const unreadReasons = Object.keys(unreadWords) as readonly UnreadReason[];
