import { form2019 } from './2019.js';
import { form2021 } from './2021.js';
import type { Figure, FigureKey, Form, TableKey } from './types.js';

export type * from './types.js';

/** Newest first. */
export const forms: readonly Form[] = [form2021, form2019];

export const currentForm: Form = form2021;

/** In printed order. */
export const tableKeys: readonly TableKey[] = ['disclosure', 'applications', 'disputes'];

export function formById(id: string): Form | undefined {
  return forms.find((form) => form.id === id);
}

const byKey = new Map(forms.map((form) => [form, new Map(form.figures.map((figure) => [figure.key, figure]))]));

/** Throws for a key that the form does not print: a programmer's error. */
export function figureOf(form: Form, key: FigureKey): Figure {
  const figure = byKey.get(form)?.get(key);
  if (!figure) throw new Error(`form ${form.id} has no figure ${key}`);
  return figure;
}

/** The figure that this form prints under the key, else another form. Throws for a key that none prints. */
export function figureIn(form: Form, key: FigureKey): Figure {
  const figure = byKey.get(form)?.get(key) ?? forms.map((one) => byKey.get(one)!.get(key)).find((found) => found !== undefined);
  if (!figure) throw new Error(`no form has a figure ${key}`);
  return figure;
}

export function isFigureKey(form: Form, key: string): boolean {
  return byKey.get(form)?.has(key) ?? false;
}
