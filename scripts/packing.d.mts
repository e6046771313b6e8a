import type { IncomingMessage, ServerResponse } from 'node:http';

type Serve = (request: IncomingMessage, response: ServerResponse, next?: () => void) => void;

export function codingFor(accepted?: string): 'br' | 'gzip' | undefined;
export function packing(serve: Serve): Serve;
