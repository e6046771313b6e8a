export interface Restriction {
  readonly selector: string;
  readonly message: string;
}

export const byNameInSources: Restriction;
export const byNameInTests: Restriction;
