import * as z from 'zod/mini';
import type { FigureKey } from '../form/types.js';
import { textKeys, type TextKey } from './place.js';

/** 签发 in its order. The second review is left out where a body has one level only. */
export const signoffSteps = ['draft', 'review', 'secondReview', 'issue'] as const;
export type SignoffStep = (typeof signoffSteps)[number];

export const stepName: Readonly<Record<SignoffStep, string>> = {
  draft: '拟稿', review: '一级审核', secondReview: '二级审核', issue: '签发',
};

/** Figures and text as somebody signed them. Of the text only what tells one paragraph from another. */
export interface SignedContent {
  readonly digest: string;
  readonly form: string;
  readonly agency: string;
  readonly year: number | null;
  readonly figures: Readonly<Record<FigureKey, number | null>>;
  readonly paragraphs: Readonly<Partial<Record<TextKey, readonly string[]>>>;
}

export interface Signature {
  readonly step: SignoffStep;
  readonly name: string;
  /** `2026-01-15` */
  readonly date: string;
  /** Of what was signed. */
  readonly digest: string;
}

export interface Signoff {
  readonly signatures: readonly Signature[];
  /** What the last of them signed. */
  readonly content: SignedContent;
}

const paragraphs = z.optional(z.array(z.string()));

/** As a workbook keeps it: each step once, in order. @internal */
export const signoffSchema = z.object({
  signatures: z.array(z.object({
    step: z.enum(signoffSteps), name: z.string(), date: z.string(), digest: z.string(),
  })).check(z.minLength(1), z.refine((all) => all.every(({ step }, at) =>
    at === 0 || signoffSteps.indexOf(step) > signoffSteps.indexOf(all[at - 1]!.step)))),
  content: z.object({
    digest: z.string(), form: z.string(), agency: z.string(), year: z.nullable(z.number().check(z.int())),
    figures: z.record(z.string(), z.nullable(z.number())),
    paragraphs: z.object(Object.fromEntries(textKeys.map((key) => [key, paragraphs])) as Record<TextKey, typeof paragraphs>),
  }),
});

/** What is no longer as it was signed. Paragraphs count from 1. */
export type SignoffChange =
  | { readonly kind: 'agency' | 'year'; readonly from: string; readonly to: string }
  | { readonly kind: 'figure'; readonly figure: FigureKey; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'changed' | 'added' | 'removed'; readonly section: TextKey; readonly paragraph: number }
  | { readonly kind: 'order'; readonly section: TextKey };

export type SignoffState =
  | { readonly kind: 'none'; readonly signatures: readonly [] }
  /** They all stand on what is there now; `signed` once it is issued. */
  | { readonly kind: 'going' | 'signed'; readonly signatures: readonly Signature[] }
  | { readonly kind: 'void'; readonly signatures: readonly Signature[]; readonly changes: readonly SignoffChange[] }
  /** Two people signed different contents. */
  | { readonly kind: 'split'; readonly signatures: readonly Signature[] };

export function signoffState(signoff: Signoff | undefined, now: SignedContent): SignoffState {
  if (!signoff) return { kind: 'none', signatures: [] };
  const { signatures, content } = signoff;
  if (signatures.some(({ digest }) => digest !== content.digest)) return { kind: 'split', signatures };
  if (content.digest !== now.digest) return { kind: 'void', signatures, changes: changesBetween(content, now) };
  return { kind: signatures.at(-1)!.step === 'issue' ? 'signed' : 'going', signatures };
}

/** Who may sign next; after what is void everybody begins anew. */
export function nextSteps({ kind, signatures }: SignoffState): readonly SignoffStep[] {
  if (kind === 'signed') return [];
  if (kind !== 'going') return ['draft'];
  const at = signoffSteps.indexOf(signatures.at(-1)!.step);
  return signatures.at(-1)!.step === 'review' ? ['secondReview', 'issue'] : [signoffSteps[at + 1]!];
}

/** A signature more; 拟稿 begins anew. */
export function withSignature(signoff: Signoff | undefined, signature: Omit<Signature, 'digest'>, content: SignedContent): Signoff {
  const before = signature.step === 'draft' ? [] : signoff?.signatures ?? [];
  return { signatures: [...before, { ...signature, digest: content.digest }], content };
}

function changesBetween(signed: SignedContent, now: SignedContent): SignoffChange[] {
  const named = (['agency', 'year'] as const).flatMap((kind): SignoffChange[] =>
    (signed[kind] === now[kind] ? [] : [{ kind, from: String(signed[kind] ?? ''), to: String(now[kind] ?? '') }]));
  const keys = [...new Set([...Object.keys(now.figures), ...Object.keys(signed.figures)])];
  const figures = keys.flatMap((figure): SignoffChange[] => {
    const [from, to] = [signed.figures[figure] ?? null, now.figures[figure] ?? null];
    return from === to ? [] : [{ kind: 'figure', figure, from, to }];
  });
  const texts = textKeys.flatMap((key) => changedParagraphs(key, signed.paragraphs[key] ?? [], now.paragraphs[key] ?? []));
  return [...named, ...figures, ...texts];
}

/** A paragraph that is gone and one that is new are one that was changed, in their order. */
function changedParagraphs(section: TextKey, signed: readonly string[], now: readonly string[]): SignoffChange[] {
  const gone = withoutAll(signed, now);
  const fresh = withoutAll(now, signed);
  if (gone.length === 0 && fresh.length === 0) {
    return signed.every((paragraph, at) => paragraph === now[at]) ? [] : [{ kind: 'order', section }];
  }
  const both = Math.min(gone.length, fresh.length);
  return [
    ...fresh.map((paragraph, at): SignoffChange => ({ kind: at < both ? 'changed' : 'added', section, paragraph })),
    ...gone.slice(both).map((paragraph): SignoffChange => ({ kind: 'removed', section, paragraph })),
  ];
}

/** The places, from 1, of those that the others do not have, each as often as it is there. */
function withoutAll(paragraphs: readonly string[], others: readonly string[]): number[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return paragraphs.flatMap((paragraph, at) => {
    const count = left.get(paragraph) ?? 0;
    if (count > 0) left.set(paragraph, count - 1);
    return count > 0 ? [] : [at + 1];
  });
}
