import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import MiniCssPlugin from 'mini-css-extract-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';
import { buildId } from './scripts/build-id.mjs';
import { isCopied, source as codeMaps } from './scripts/code-maps.mjs';
import { toHtml } from './scripts/markdown.mjs';
import { withBaseAddress } from './scripts/manifest/base-address.mjs';
import * as leftOut from './scripts/univer/left-out.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const source = (file) => path.join(root, 'src', file);

/** Where the pages will be served from; goes into the manifest that Excel reads. */
const baseAddress = process.env.GOUJI_BASE_URL ?? 'https://localhost:3000/';

/** esbuild is the quickest; worker processes cost more than they save on two cores. */
export const quickly = (files) =>
  new TerserPlugin({
    minify: TerserPlugin.esbuildMinify, parallel: false, extractComments: false,
    // Chinese as it is takes half of its escapes
    terserOptions: { charset: 'utf8' }, ...files,
  });
/** For all but the spreadsheet: a tenth smaller than by esbuild, as small as by terser in half its time. */
const small = (files) => new TerserPlugin({ minify: TerserPlugin.swcMinify, parallel: false, extractComments: false, ...files });
const part = /^parts\//;

const common = {
  mode: 'production',
  target: ['web', 'es2022'],
  context: root,
  resolve: { extensions: ['.ts', '.tsx', '.js'], extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: path.join(root, 'scripts/typescript-loader.mjs'),
      },
      // handed over as text, so that they are read by the same reader as a person's file
      { test: /\.json$/, include: path.join(root, 'seeds'), type: 'asset/source' },
      { test: /\.txt$/, include: [path.join(root, 'templates'), source('collect/picture')], type: 'asset/source' },
      { test: /\.css$/, use: [MiniCssPlugin.loader, 'css-loader'] },
    ],
  },
  plugins: [
    new MiniCssPlugin({ filename: '[name].[contenthash:16].css' }),
    // by this the scripts of a page see whether they come from one build
    new webpack.DefinePlugin({ GOUJI_BUILD: JSON.stringify(buildId(root)) }),
  ],
  optimization: { minimizer: [small({})] },
  performance: { hints: false },
  stats: 'errors-warnings',
};

/** Where a rule's page goes: docs/rules/entry/unit.md → rules/entry/unit.html. */
const rulesPage = (file) =>
  path.join('rules', path.relative(path.join(root, 'docs/rules'), file).replace(/README\.md$/, 'index.html').replace(/\.md$/, '.html'));

/**
 * A page holds several of these builds: the parts of one must not be taken for those of another, nor their numbers. Each clears
 * away its own files of an earlier build; names hold a hash of the content, or a web view takes an old file for the new one
 * (office-js#3059).
 */
const outputOf = (name, ...folders) => ({
  path: path.join(root, 'dist/web'),
  filename: '[name].[contenthash:16].js',
  chunkFilename: `parts/${name}-[name].[contenthash:16].js`,
  uniqueName: `gouji-${name}`,
  clean: { keep: (file) => ![`${name}.`, `parts/${name}-`, ...folders].some((own) => file.startsWith(own)) },
});

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
  output: outputOf('taskpane', 'first.', 'assets/', 'cmaps/', 'rules/'),
  entry: { taskpane: source('pane/taskpane.ts') },
  plugins: [
    ...common.plugins,
    new CopyPlugin({
      patterns: [
        // as it is: the one script that the oldest web view has to understand
        { from: source('pane/first.js'), to: 'first.[contenthash:16].js', info: { minimized: true } },
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

/** Foreign files are read by the pane's worker: the workbench only needs to know their kinds. */
export const kindsOnly = { test: source('files/kinds.ts'), parser: { dynamicImportMode: 'weak' } };

const workbench = {
  ...common,
  name: 'workbench',
  output: outputOf('workbench'),
  entry: { workbench: source('workbench/main.ts') },
  resolve: { ...common.resolve, alias: leftOut.alias },
  module: { ...common.module, rules: [...common.module.rules, kindsOnly, ...leftOut.rules] },
  optimization: { minimizer: [small({ include: part }), quickly({ exclude: part })] },
};

export default [pane, taskpane, workbench];
