/**
 * A page holds several bundles, each with its own copy of our classes: `error instanceof WorkbookError` holds only where error
 * and question come from the same script. So src/ asks `instanceof` for what the platform or a package defines, and for nothing
 * of ours; an error of ours is told by its name (isWorkbookError, isFileError, …).
 */
const known = 'Error|SyntaxError|TypeError|RangeError|AggregateError|DOMException|CommanderError|[A-Z]\\w*Element|Node|Promise|Map|Set'
  + '|Uint8Array|ArrayBuffer|Date|RegExp';
const message = 'Another bundle has a class of its own: ask for the name, as isFileError does.';

export const byNameInSources = {
  selector: `BinaryExpression[operator='instanceof'][right.name!=/^(?:${known})$/]`, message,
};
/** Tests and tools are one program each: only the errors of src/ come to them from elsewhere. */
export const byNameInTests = {
  selector: `BinaryExpression[operator='instanceof'][right.name=/^(?!(?:${known})$)\\w+Error$/]`, message,
};
