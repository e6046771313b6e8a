import * as cjk from 'cjk-regex';

/** cjk-regex makes three expressions of 2 KB from tables of 460 KB at each start: made here, once. */
export default function expressions() {
  return ['all', 'letters', 'punctuations'].map((name) => {
    const { source, flags } = cjk[name]().toRegExp();
    return `export const ${name} = () => ({ toRegExp: () => new RegExp(${JSON.stringify(source)}, ${JSON.stringify(flags)}) });`;
  }).join('\n');
}
