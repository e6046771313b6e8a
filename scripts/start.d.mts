import type { Certificate } from './certificate.mjs';

export interface RunningServer {
  readonly port: number;
  readonly address: string;
  close(): Promise<unknown>;
}

export function startServer(options?: {
  readonly port?: number;
  readonly only?: boolean;
  readonly certificate?: Certificate;
}): Promise<RunningServer>;
