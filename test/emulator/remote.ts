import { notImplemented, type Failure } from './failure.js';

/**
 * An object on the host's side of the wire. Its members carry the wire names (PascalCase): getters and setters are
 * properties, a getter that answers a Remote is a navigation property, methods are methods.
 */
export abstract class Remote {
  /** As in the documentation; only for messages. */
  abstract readonly typeName: string;
  /** What the library addresses the object by later, `_Id` on the wire. */
  get id(): string | undefined {
    return undefined;
  }
  /** What every member answers where Excel itself lost the object. */
  get refusal(): Failure | undefined {
    return undefined;
  }
  /** Set while the client keeps a reference to it (ranges). */
  referenceId: string | undefined;

  /** Collections only. */
  items(): readonly Remote[] {
    throw notImplemented(`items of ${this.typeName}`);
  }
  item(_key: unknown): Remote | null {
    throw notImplemented(`${this.typeName}.getItem`);
  }
}

export abstract class RemoteCollection extends Remote {}

function describe(remote: Remote, name: string): string {
  return `${remote.typeName}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function memberOf(remote: Remote, name: string): PropertyDescriptor {
  if (remote.refusal) throw remote.refusal;
  for (let proto: object = remote; proto !== Remote.prototype; proto = Object.getPrototypeOf(proto) as object) {
    const descriptor = Object.getOwnPropertyDescriptor(proto, name);
    if (descriptor) return descriptor;
  }
  throw notImplemented(describe(remote, name));
}

export function readProperty(remote: Remote, name: string): unknown {
  if (!memberOf(remote, name).get) throw notImplemented(`reading ${describe(remote, name)}`);
  return Reflect.get(remote, name);
}

export function writeProperty(remote: Remote, name: string, value: unknown): void {
  if (!memberOf(remote, name).set) throw notImplemented(`setting ${describe(remote, name)}`);
  Reflect.set(remote, name, value);
}

export function callMethod(remote: Remote, name: string, args: readonly unknown[]): unknown {
  const method: unknown = memberOf(remote, name).value;
  if (typeof method !== 'function') throw notImplemented(`calling ${describe(remote, name)}`);
  return Reflect.apply(method, remote, args) as unknown;
}

export function locationOf(remote: Remote | null, name: string): string {
  return remote ? describe(remote, name) : name;
}
