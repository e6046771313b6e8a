/** The names that stand in {braces} in a text. */
export type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

export type Values = Readonly<Record<string, string | number>>;

/** Fills the braces. Throws for a name without a value: a programmer's error. */
export function fillSentence(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w{1,20})\}/g, (_, name: string) => {
    if (!Object.hasOwn(values, name)) throw new Error(`no value for {${name}} in ${sentence}`);
    return String(values[name]);
  });
}
