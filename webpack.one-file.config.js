import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import MiniCssPlugin from 'mini-css-extract-plugin';
import configurations, { kindsOnly, quickly } from './webpack.config.js';

const root = path.dirname(fileURLToPath(import.meta.url));
const source = (file) => path.join(root, 'src', file);
const named = (wanted) => configurations.find(({ name }) => name === wanted);

/** Where the parts of gouji.html lie until scripts/one-file.mjs has put them into it. */
export const partsFolder = path.join(root, 'dist/one-file');

/** What looks beside the page is replaced by what looks inside it. */
const inside = {
  [source('pane/own-workers.ts')]: source('workbench/one-file/workers.ts'),
  [source('workbench/own-workers.ts')]: source('workbench/one-file/workers.ts'),
  [source('pane/code-maps.ts')]: source('workbench/one-file/code-maps.ts'),
  [source('pane/rule-page.ts')]: source('workbench/one-file/rule-page.ts'),
};

/** One script each, without a chunk: nothing can be fetched later, and an inlined script has no address to look beside. */
function whole(base, name, entry, rules = []) {
  return {
    ...base,
    name: `one-file-${name}`,
    entry,
    dependencies: [],
    output: { ...base.output, path: partsFolder, filename: '[name].js', publicPath: '', clean: false },
    resolve: { ...base.resolve, alias: { ...base.resolve.alias, ...inside } },
    module: { ...base.module, rules: [...base.module.rules, ...rules], parser: { javascript: { dynamicImportMode: 'eager' } } },
    // the copies that lie beside the pages are none of it
    plugins: [
      ...base.plugins.filter((plugin) => !(plugin instanceof MiniCssPlugin || plugin instanceof CopyPlugin)),
      new MiniCssPlugin({ filename: '[name].css' }),
    ],
    optimization: { minimizer: [quickly({})] },
  };
}

const pane = whole(named('pane'), 'pane', named('pane').entry, [kindsOnly]);
const workbench = whole(named('workbench'), 'workbench', named('workbench').entry);

const inWorker = { target: ['webworker', 'es2022'] };

const books = {
  ...whole(named('workbench'), 'books', {
    'opening-worker': source('workbench/opening-worker.ts'),
    'writing-worker': source('workbench/writing-worker.ts'),
  }),
  ...inWorker,
};

const reading = {
  ...whole(named('taskpane'), 'reading', { 'pane-workers': source('workbench/one-file/pane-workers.ts') }, [
    { test: /\.bcmap$/, type: 'asset/inline', generator: { dataUrl: { mimetype: 'application/octet-stream' } } },
  ]),
  ...inWorker,
};

export default [reading, books, pane, workbench];
