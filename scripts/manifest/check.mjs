import { addresses, icons, pages } from './addresses.mjs';
import { order } from './order.mjs';
import { resources } from './resources.mjs';
import { parseTree } from './tree.mjs';
import { hosts, identity, lengths, runtimes } from './values.mjs';

/**
 * What Office would refuse in the manifest of an Excel add-in, or take and then not show, as one sentence each. `folder` holds
 * the files below the address of the pane's page; with `built` its pages must be there too. Nothing is sent anywhere: Microsoft's
 * own validator is a service on the internet.
 */
export function problemsOf(xml, { folder, built = false }) {
  let root;
  try {
    root = parseTree(xml);
  } catch (error) {
    return [`不是完好的XML：${error.message}`];
  }
  const rules = [order, identity, lengths, hosts, runtimes, resources, addresses, icons, ...(built ? [pages] : [])];
  return rules.flatMap((rule) => [...rule(root, folder)])
    .map(([{ line, name }, what]) => ({ line, sentence: `第${line}行 <${name}>：${what}。` }))
    .sort((one, other) => one.line - other.line)
    .map(({ sentence }) => sentence);
}
