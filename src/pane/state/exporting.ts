/** Ways out for a report. `sheet` is the one that every host has. */
export type ExportKind = 'docx' | 'html' | 'json' | 'csv' | 'png' | 'picture' | 'sheet';

export interface ExportWay {
  readonly title: string;
  readonly hint: string;
  /** Its text has to be finished. */
  readonly hasText: boolean;
  readonly ending: string;
}

export const exportWays: Readonly<Record<ExportKind, ExportWay>> = {
  docx: { title: 'Word文档', hint: '按公文格式排好，用于印发', hasText: true, ending: 'docx' },
  html: { title: '网页', hint: '放到单位网站', hasText: true, ending: 'html' },
  json: { title: 'JSON', hint: '开放数据，全部数字和正文', hasText: true, ending: 'json' },
  csv: { title: 'CSV', hint: '开放数据，一行一个数', hasText: false, ending: 'csv' },
  sheet: { title: '工作表“年报”', hint: '整份排在这个工作簿里，可打印', hasText: true, ending: '' },
  png: { title: '存为图片', hint: '', hasText: false, ending: 'png' },
  picture: { title: '存为网页', hint: '', hasText: false, ending: 'html' },
};

/** An export that waits for a person's word. */
export interface AskedExport {
  readonly kind: ExportKind;
  readonly sentence: string;
}

/** A file that was made, and what of it goes to the clipboard where no file can be saved. */
export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
  readonly copy: Blob;
  readonly draft: boolean;
}
