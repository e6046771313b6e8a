/** What is wrong with a template, and where: lines and columns count from 1. */
export type TemplateFault = { readonly line: number; readonly column: number } & (
  | { readonly kind: 'unknownName' | 'unknownCondition'; readonly name: string; readonly near?: string | undefined }
  | { readonly kind: 'unclosed' | 'unopened' | 'unclosedCondition' | 'emptyName' | 'emptyCondition' | 'neverHolds' | 'otherwiseAlone' }
  | { readonly kind: 'notNumber' | 'noTitle' | 'badName' }
  | { readonly kind: 'doubleName' | 'unknownSection' | 'sectionOrder' | 'sectionMissing'; readonly name: string }
  | { readonly kind: 'tooLong' | 'tooManyLines' | 'tooManyConditions'; readonly most: number });

/** 第 3 行第 5 列：… */
export function templateFaultWords(fault: TemplateFault): string {
  return `第${fault.line}行第${fault.column}列：${faultWords(fault)}。`;
}

function faultWords(fault: TemplateFault): string {
  switch (fault.kind) {
    case 'unknownName': return `没有“${fault.name}”这个名称${nearWords(fault.near)}`;
    case 'unknownCondition': return `看不懂条件“${fault.name}”${nearWords(fault.near)}`;
    case 'unclosed': return '“{”没有对应的“}”';
    case 'unopened': return '“}”前面没有“{”';
    case 'unclosedCondition': return '“[”没有对应的“]”';
    case 'emptyName': return '“{ }”里没有写名称';
    case 'emptyCondition': return '“[ ]”里没有写条件';
    case 'neverHolds': return '这个条件永远不成立，请改写或删去这一行';
    case 'otherwiseAlone': return '“否则”前面没有带条件的行';
    case 'notNumber': return '这一项不是数，不能比较大小';
    case 'noTitle': return '第一段应是标题，后面要有六个部分的标题';
    case 'badName': return '段落名称只用字母、数字和点，例如 @overview.documents';
    case 'doubleName': return `段落名称“${fault.name}”用了两次`;
    case 'unknownSection': return `格式里没有“${fault.name}”这一部分`;
    case 'sectionOrder': return `“${fault.name}”的顺序与格式不一致`;
    case 'sectionMissing': return `缺少“${fault.name}”`;
    case 'tooLong': return `模板太长，最多${fault.most}字`;
    case 'tooManyLines': return `模板行数太多，最多${fault.most}行`;
    case 'tooManyConditions': return `模板里的条件太多，最多${fault.most}个`;
  }
}

function nearWords(near: string | undefined): string {
  return near ? `，是不是“${near}”` : '';
}
