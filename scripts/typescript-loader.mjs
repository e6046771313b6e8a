import { transform } from 'esbuild';

/** TypeScript as JavaScript, for webpack. Types are checked by `npm run typecheck`, not here. */
export default function load(source) {
  const done = this.async();
  const loader = this.resourcePath.endsWith('x') ? 'tsx' : 'ts';
  const { rootContext, resourcePath } = this;
  transform(source, { loader, target: 'es2022', jsx: 'automatic', charset: 'utf8', sourcefile: resourcePath.slice(rootContext.length + 1) })
    .then(({ code }) => done(null, code), done);
}
