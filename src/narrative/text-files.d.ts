/** A text file as webpack, esbuild and scripts/text-files.mjs give it. */
declare module '*.txt' {
  const text: string;
  export default text;
}
