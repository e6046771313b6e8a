/**
 * What can be wrong with a file, in words: the one place for the sentences of FileError, whose facts fill the {names}.
 * {app} and {extension} are those of the kind of file; see kinds.ts.
 */
export const faults = {
  empty: {
    noBytes: '文件是空的，没有任何内容。请确认保存或下载已经完成。',
  },
  /** Another kind of file than we read; kinds.ts says why not, and what to do. */
  refused: {
    kind: '{why}{advice}',
    other: '这是{named}，这里只能用 xlsx 工作簿。',
    named: '文件名像是{named}，内容不是，读不出来。请重新导出，或用 {app} 另存为 {extension} 格式。',
    namedOther: '文件名像是{named}，内容不是，读不出来。请重新取得原来的文件。',
  },
  encrypted: {
    file: '文件加了密码，无法读取。请在 {app} 中取消打开密码，保存后再试。',
    pdf: '这份 PDF 加了密码或使用限制，无法读取。请用没有密码和限制的 PDF，或改用 Word、Excel 版本。',
  },
  /** In brackets of the sentence for damaged files. */
  damaged: {
    partMissing: '缺少部件 {part}',
    partEncoding: '部件 {part} 的文字编码不对',
    partSize: '部件 {part} 的大小与标注不符',
    partSizeUnknown: '部件 {part} 的大小不明',
    partMethod: '部件 {part} 的压缩方式不是 Office 文件用的',
    partPacking: '部件 {part} 解压失败',
    partChecksum: '部件 {part} 的校验码不符',
    partPlace: '部件 {part} 的位置不对',
    partCut: '部件 {part} 不完整',
    partNames: '部件 {part} 的两处名称不一致',
    directoryPlace: '压缩包目录位置不对',
    directoryCut: '压缩包目录不完整',
    endMissing: '压缩包结尾缺失，可能没有传完',
    xmlAt: '部件 {part} 第 {at} 个字符处的 XML 不合规',
    xml: '部件 {part} 的 XML 不合规',
    entity: '部件 {part} 里有不认识的实体 {entity}',
    noWorkbook: '没有工作簿部件',
    notWorkbook: '部件 {part} 不是工作簿',
    sheetList: '工作表清单不完整',
    noSheets: '文件里没有工作表',
    notSheet: '部件 {part} 不是工作表',
    noCells: '部件 {part} 没有单元格区',
    merge: '部件 {part} 有不存在的合并区域',
    columns: '部件 {part} 的列定义不对',
    rowNumber: '部件 {part} 有不存在的行号',
    cellAddress: '部件 {part} 有不存在的单元格地址',
    string: '部件 {part} 引用了不存在的文字',
    cellType: '部件 {part} 有不认识的单元格类型 {type}',
    noDocument: '没有文档部件',
    notDocument: '部件 {part} 不是 Word 文档的 {root}',
    pdf: '内部结构不完整',
    noPage: '里面没有网页',
  },
  /** In brackets of the sentence for files that are too large. */
  tooLarge: {
    file: '文件有 {megabytes} MB，上限 {limit} MB',
    part: '部件 {part} 解压后有 {megabytes} MB，上限 {limit} MB',
    ratio: '部件 {part} 的压缩比超过 {limit} 倍',
    parts: '压缩包内有 {count} 个部件，上限 {limit} 个',
    unpacked: '解压后超过 {limit} MB',
    depth: '部件 {part} 的元素嵌套超过 {limit} 层',
    attributes: '部件 {part} 的一个元素有超过 {limit} 个属性',
    elements: '部件 {part} 的元素超过 {limit} 个',
    sheets: '工作表超过 {limit} 张',
    cells: '单元格超过 {limit} 个',
    textCells: '有文字的单元格超过 {limit} 个',
    characters: '单元格的文字合计超过 {limit} 个字',
    rows: '各工作表的行超过 {limit} 行',
    columns: '各工作表设了列宽或隐藏的列超过 {limit} 列',
    merges: '合并区域超过 {limit} 个',
    formulas: '公式过长或过多',
    formats: '数字格式过长或过多',
    overlappingMerges: '合并区域互相重叠',
    strings: '共享文字超过 {limit} 条',
    cellText: '一个单元格的文字超过 {limit} 个字',
    paragraphs: '段落超过 {limit} 个',
    tables: '表格超过 {limit} 个',
    tableCells: '表格的单元格超过 {limit} 个',
    tableColumns: '一个表格超过 {limit} 列',
    tableArea: '各表格的行数乘列数超过 {limit}',
    paragraphText: '一个段落或单元格超过 {limit} 字',
    mimeParts: '里面的部分超过 {limit} 个',
    pagesInFile: '里面的网页超过 {limit} 个',
    nodes: '网页展开后的标签超过 {limit} 个',
    pageAttributes: '网页标签的属性超过 {limit} 个',
    nesting: '标签的嵌套超过 {limit} 层',
    pages: '有 {count} 页，上限 {limit} 页',
    pageGlyphs: '第 {page} 页超过 {limit} 字',
    pageSteps: '第 {page} 页的绘制步骤超过 {limit} 步',
    glyphs: '各页合计超过 {limit} 字',
    steps: '各页的绘制步骤超过 {limit} 步',
    streams: '数据流超过 {limit} 个',
    stream: '一个数据流解压后超过 {limit} MB',
    contents: '各页的内容重复使用，合计超过 {limit} MB',
    forms: '各页重复使用的图形超过 {limit} 个',
    lines: '各页的线条超过 {limit} 条',
    codes: '字体的编码表超过 {limit} 个字',
    longText: '一个单元格最多放 {limit} 个字，这里有 {length} 个字。请把内容分到几个单元格。',
  },
  /** Begins the sentence for files that look built to harm. */
  unsafe: {
    doctype: '文件的部件 {part} 里有 DOCTYPE 声明',
    partName: '文件里有不合规的部件名称（{part}）',
    sameNames: '文件里有两个同名的部件（{part}），无法判断以哪个为准',
    overlap: '文件里的部件互相重叠',
    packedTwice: '文件里的数据压缩了多层',
    streams: '文件里的数据流写法不合规',
  },
  /** In brackets of the sentence for files whose reading was stopped. */
  unfinished: {
    time: '读了 {seconds} 秒还没有读完',
    memory: '读取要用的内存超过 {megabytes} MB',
    crash: '读取程序出了错：{message}',
  },
  notFound: {
    file: '没有找到文件 {path}。请核对路径和文件名。',
    sheet: '文件里没有名为“{name}”的工作表。请核对工作表名称。',
  },
  protected: {
    structure: '工作簿的结构受保护，不能添加工作表。请先在 {app} 中撤销工作簿保护。',
    opened: '不会改写打开的文件 {path}。请另选一个文件名保存。',
  },
  /** A sound file, or place, that something cannot be done with. */
  unsupported: {
    unreadable: '无法读取 {path}。请确认它是文件、没有被其他程序占用，并且您有读取权限。',
    unwritable: '无法写入 {path}。请确认文件夹存在、有写入权限，并且文件没有在 Excel 或 WPS 中打开。',
    danglingLink: '{path} 是一个链接，指向的位置不存在，没有写。请换一个文件名。',
    nameTooLong: '无法写入 {path}：文件名太长。请换一个短一些的文件名。',
    diskFull: '无法写入 {path}：磁盘已满。请腾出空间后再试，原有的文件没有改动。',
    sheetNameEmpty: '工作表名称是空的。请换一个名称。',
    sheetNameLong: '工作表名称“{name}”有 {length} 个字，最多 {limit} 个字。请换一个名称。',
    sheetNameSigns: '工作表名称“{name}”含有 [ ] : * ? / \\ 等不能用的字符。请换一个名称。',
    sheetNameQuote: '工作表名称“{name}”不能以单引号开头或结尾。请换一个名称。',
    sheetNameTaken: '工作表名称“{name}”已经有了。请换一个名称。',
    arrayFormula: '{cell} 属于数组公式 {area}，不能单独改其中一格。请先在 {app} 中清除这个数组公式。',
  },
} as const;

/** Around the phrases above; one that ends a sentence stands alone. */
export const frames = {
  damaged: '文件已损坏，读不完整（{fault}）。请用 {app} 打开，另存为新的 {extension} 文件后再试。',
  tooLarge: '文件超出可以读取的大小（{fault}）。请只保留年度报告，另存为新的 {extension} 文件后再试。',
  unfinished: '没有读完这个文件，已停止（{fault}）。请只保留年度报告，用 {app} 另存为新的 {extension} 文件后再试。',
  unsafe: '{fault}，正常的文件不会这样，已停止读取。请向来源方核实这个文件。',
} as const;

/** What is wrong with a report's JSON. */
export const reportFaults = {
  notJson: '文件不是有效的 JSON，请重新导出。',
  notReport: '文件不是年报数据：“{property}”缺失或类型不对。请使用 gouji read 导出的文件。',
  unknownForm: '不认识的报告格式“{form}”，目前支持 2021 年和 2019 年格式。',
  unknownFigure: '格式中没有“{figure}”这一数，请核对文件。',
} as const;
