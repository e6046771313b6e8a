export class Refusal extends Error {}
export function baseAddress(text: string): string;
export function officeAddress(text: string): string;
export function contactHtml(contact: string): string;
export function withBase(manifest: string, base: string): string;
export function withOffice(page: string, officeJs: string): string;
export function withContact(page: string, contact: string): string;
export interface Configuration {
  readonly base: string;
  readonly officeJs?: string | undefined;
  readonly support?: string | undefined;
}
export function configure(web: string, configuration: Configuration): void;
