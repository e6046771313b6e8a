import { Failure, itemNotFound, notImplemented } from './failure.js';
import { ActionType, PathType, type Action, type Arguments, type ObjectPath, type RequestBody, type ResponseBody } from './protocol.js';
import { callMethod, locationOf, readProperty, Remote, RemoteCollection, writeProperty } from './remote.js';

/** Carries out batches on an object tree; knows nothing of Excel. */
export class RichApiServer {
  readonly #references = new Map<string, Remote>();
  #nextReference = 1;

  constructor(private readonly root: () => Remote, private readonly services: Readonly<Record<string, () => Remote>> = {}) {}

  process(body: RequestBody): ResponseBody {
    const response: ResponseBody = { Results: [] };
    const batch = new Batch(body.ObjectPaths, this.root(), this.services, this.#references, () => `r${this.#nextReference++}`);
    for (const [index, action] of body.Actions.entries()) {
      try {
        response.Results.push({ ActionId: action.Id, Value: batch.perform(action) });
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        response.Error = {
          Code: error.code, Message: error.message, Location: batch.location, ActionIndex: index, HttpStatusCode: error.httpStatusCode,
        };
        break;
      }
    }
    return response;
  }
}

class Batch {
  /** An object path is evaluated once in a batch, so that `add()` adds once. */
  readonly #objects = new Map<number, Remote | null>();
  location = '';

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly root: Remote,
    private readonly services: Readonly<Record<string, () => Remote>>,
    private readonly references: Map<string, Remote>,
    private readonly newReference: () => string,
  ) {}

  perform(action: Action): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const target = this.#object(action.ObjectPathId);
    if (action.ActionType !== ActionType.instantiate) this.location = locationOf(target, action.Name);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return target && identify(target);
      case ActionType.query:
        return target && load(target, action.QueryInfo?.Select ?? []);
      case ActionType.method:
        return target && this.#call(target, action);
      case ActionType.setProperty:
        if (target) writeProperty(target, action.Name, this.#arguments(action.ArgumentInfo)[0]);
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  #call(target: Remote, action: Action): unknown {
    if (action.Name === '_KeepReference') {
      target.referenceId ??= this.newReference();
      this.references.set(target.referenceId, target);
      return null;
    }
    if (action.Name === '_RemoveReference') return this.references.delete(String(action.ArgumentInfo?.Arguments?.[0]));
    return callMethod(target, action.Name, this.#arguments(action.ArgumentInfo)) ?? null;
  }

  #object(id: number): Remote | null {
    let object = this.#objects.get(id);
    if (object === undefined) {
      const path = this.paths[id];
      if (!path) throw notImplemented(`object path ${id} that the request does not hold`);
      object = this.#evaluate(path);
      this.#objects.set(id, object);
    }
    return object;
  }

  #evaluate(path: ObjectPath): Remote | null {
    if (path.ObjectPathType === PathType.globalObject) return this.root;
    if (path.ObjectPathType === PathType.nullObject) return null;
    if (path.ObjectPathType === PathType.newObject) {
      const service = this.services[path.Name];
      if (!service) throw notImplemented(`new ${path.Name}()`);
      return service();
    }
    if (path.ObjectPathType === PathType.referenceId) {
      const kept = this.references.get(path.Name);
      if (!kept) throw itemNotFound(`reference ${path.Name}`);
      return kept;
    }
    const parent = this.#object(path.ParentObjectPathId ?? 0);
    // whatever is asked of a null object is a null object again
    if (!parent) return null;
    this.location = locationOf(parent, path.Name || 'getItem');
    if (path.ObjectPathType === PathType.indexer) return found(parent.item(this.#arguments(path.ArgumentInfo)[0]), path);
    const answer = path.ObjectPathType === PathType.property
      ? readProperty(parent, path.Name)
      : callMethod(parent, path.Name, this.#arguments(path.ArgumentInfo));
    if (answer !== null && !(answer instanceof Remote)) throw notImplemented(`${this.location} as an object`);
    return answer;
  }

  #arguments(info: Arguments | undefined): unknown[] {
    const referenced = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((argument, index) => {
      const id = referenced?.[index];
      if (Array.isArray(id)) throw notImplemented('objects within an array argument');
      return typeof id === 'number' && id !== 0 ? this.#object(id) : argument;
    });
  }
}

function found(item: Remote | null, path: ObjectPath): Remote {
  if (!item) throw itemNotFound(JSON.stringify(path.ArgumentInfo?.Arguments));
  return item;
}

/** `_Id` addresses the object without making `object.id` readable, so that a forgotten load is noticed. */
function identify(remote: Remote): Record<string, unknown> {
  return {
    ...(remote.id === undefined ? {} : { _Id: remote.id }),
    ...(remote.referenceId === undefined ? {} : { _ReferenceId: remote.referenceId }),
  };
}

/** `select` holds camelCase paths such as `format/fill/color`; of a collection they are meant for each item. */
function load(remote: Remote, select: readonly string[]): unknown {
  if (select.length === 0) throw notImplemented(`load() of ${remote.typeName} without naming the properties`);
  if (remote instanceof RemoteCollection) {
    const each = select.map((path) => path.replace(/^items\//, ''));
    return { _Items: remote.items().map((item) => ({ ...identify(item), ...(load(item, each) as object) })) };
  }
  const below = new Map<string, string[]>();
  for (const path of select) {
    const [first, ...rest] = path.split('/');
    const name = wireName(first!);
    below.set(name, [...(below.get(name) ?? []), ...(rest.length > 0 ? [rest.join('/')] : [])]);
  }
  return Object.fromEntries([...below].map(([name, paths]) => {
    const value = readProperty(remote, name);
    if (value instanceof Remote) return [name, load(value, paths)];
    if (paths.length > 0 && value !== null) throw notImplemented(`${remote.typeName}.${name}/${paths[0]!}`);
    return [name, value];
  }));
}

function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
