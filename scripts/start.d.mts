export interface RunningServer {
  readonly port: number;
  readonly address: string;
  close(): Promise<unknown>;
}

export function startServer(options?: { readonly port?: number }): Promise<RunningServer>;
