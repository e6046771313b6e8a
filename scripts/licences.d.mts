export interface Shipped {
  /** Its key in the lockfile. */
  readonly place: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly integrity?: string;
}
export interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly license?: string; readonly integrity?: string }>>;
}
export function isAllowed(expression: string, allowed: readonly string[]): boolean;
export function licenceProblems(lock: Lock, shipped: readonly Pick<Shipped, 'place'>[]): string[];
export function shippedPackages(root: string, lock?: Lock): Shipped[];
export function readLock(root: string): Lock;
export function notices(root: string): string;
