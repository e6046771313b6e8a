export interface Certificate {
  readonly ca: Buffer;
  readonly cert: Buffer;
  readonly key: Buffer;
}

export function trustedCertificate(): Promise<Certificate>;
export function ownCertificate(folder: string): Promise<Certificate>;
