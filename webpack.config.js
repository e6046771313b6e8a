import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssPlugin from 'mini-css-extract-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import { isCopied, source as codeMaps } from './scripts/code-maps.mjs';
import { toHtml } from './scripts/markdown.mjs';
import { withBaseAddress } from './scripts/manifest.mjs';
import { pagePolicy } from './scripts/policy.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const source = (file) => path.join(root, 'src', file);

/** Where the task pane finds office.js; the deployer of an offline copy sets it at build. */
const officeJs = process.env.OFFICE_JS_URL ?? 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Where the pages will be served from; goes into the manifest that Excel reads. */
const baseAddress = process.env.GOUJI_BASE_URL ?? 'https://localhost:3000/';

const common = {
  mode: 'production',
  target: ['web', 'es2022'],
  context: root,
  output: { path: path.join(root, 'dist/web'), filename: '[name].js' },
  resolve: { extensions: ['.ts', '.tsx', '.js'], extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'ts-loader',
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
      // handed over as text, so that they are read by the same reader as a person's file
      { test: /\.json$/, include: path.join(root, 'seeds'), type: 'asset/source' },
      { test: /\.css$/, use: [MiniCssPlugin.loader, 'css-loader'] },
    ],
  },
  plugins: [new MiniCssPlugin({ filename: '[name].css' })],
  // worker processes cost more than they save on two cores
  optimization: { minimizer: [new TerserPlugin({ parallel: false, extractComments: false })] },
  performance: { hints: false },
  stats: 'errors-warnings',
};

/** Where a rule's page goes: docs/rules/entry/unit.md → rules/entry/unit.html. */
const rulesPage = (file) =>
  path.join('rules', path.relative(path.join(root, 'docs/rules'), file).replace(/README\.md$/, 'index.html').replace(/\.md$/, '.html'));

const page = (options) => new HtmlPlugin({ scriptLoading: 'blocking', inject: false, minify: false, ...options });

/** A page holds several of these builds: the parts of one must not be taken for those of another, nor their numbers. */
const outputOf = (name) => ({ ...common.output, chunkFilename: `parts/${name}-[name].js`, uniqueName: `gouji-${name}` });

/** The pane, one script for the task pane page and the workbench page. */
const pane = {
  ...common,
  name: 'pane',
  entry: { pane: source('pane/mount.tsx') },
  output: { ...outputOf('pane'), library: { name: 'gouji', type: 'assign-properties' } },
  resolve: {
    ...common.resolve,
    // Fluent UI on preact/compat is what fits the pane's budget of 150 KB
    alias: {
      react$: 'preact/compat',
      'react/jsx-runtime$': 'preact/jsx-runtime',
      'react-dom$': 'preact/compat',
      'react-dom/client$': 'preact/compat/client',
    },
  },
};

const taskpane = {
  ...common,
  name: 'taskpane',
  output: outputOf('taskpane'),
  entry: { taskpane: source('pane/taskpane.ts') },
  plugins: [
    ...common.plugins,
    page({
      filename: 'taskpane.html',
      template: source('pane/taskpane.html'),
      templateParameters: { officeJs, policy: pagePolicy(new URL(officeJs, 'http://localhost').origin) },
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets', to: 'assets' },
        { from: codeMaps, to: 'cmaps', filter: (file) => isCopied(path.basename(file)) },
        { from: 'scripts/rules.css', to: 'rules/rules.css' },
        {
          context: 'docs/rules', from: '**/*.md', to: ({ absoluteFilename }) => rulesPage(absoluteFilename),
          transform: (markdown, file) => toHtml(markdown.toString(), path.relative(path.dirname(rulesPage(file)), 'rules/rules.css')),
        },
        { from: 'manifest.xml', transform: (xml) => withBaseAddress(xml.toString(), baseAddress) },
      ],
    }),
  ],
};

const workbench = {
  ...common,
  name: 'workbench',
  output: outputOf('workbench'),
  entry: { workbench: source('workbench/main.ts') },
  // terser needs a minute for the spreadsheet, esbuild seconds
  optimization: { minimizer: [new TerserPlugin({ minify: TerserPlugin.esbuildMinify, parallel: false, extractComments: false })] },
  plugins: [
    ...common.plugins,
    page({
      filename: 'index.html',
      template: source('workbench/index.html'),
      templateParameters: { policy: pagePolicy() },
    }),
  ],
};

export default [pane, taskpane, workbench];
