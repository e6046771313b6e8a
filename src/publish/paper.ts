/** GB/T 9704-2012: the page of an official document. Docx and the printed web page take the same figures. */
export const paper = {
  width: 210, height: 297,
  margins: { top: 37, right: 26, bottom: 35, left: 28 },
  /** Lines on a page, characters in a line. */
  lines: 22, characters: 28,
  /** Points. */
  linePitch: 28, characterPitch: 15.75,
  /** 三号、二号、四号 in points. */
  body: 16, title: 22, pageNumber: 14,
  /** The line of the page number stands 7 mm below the text. */
  footer: 24,
} as const;

/** The prescribed font first, then what stands in for it where it is missing. */
export const fonts = {
  title: ['方正小标宋简体', '方正小标宋_GBK', '华文中宋', '宋体'],
  body: ['仿宋_GB2312', '仿宋', '华文仿宋', '宋体'],
  heading: ['黑体', '思源黑体', '华文黑体'],
  aspect: ['楷体_GB2312', '楷体', '华文楷体', '宋体'],
  pageNumber: ['宋体', '华文宋体'],
} as const;

export type FontUse = keyof typeof fonts;

export const draftWord = '草稿';
