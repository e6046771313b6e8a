import { SaxesParser } from 'saxes';
import { invalidArgument, itemNotFound } from '../failure.js';
import type { Workbook } from '../model/workbook.js';
import { Remote, RemoteCollection } from '../remote.js';

type Part = Workbook['customXmlParts'][number];

function rootNamespace(xml: string): string {
  let namespace: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag) => {
    namespace ??= tag.uri;
  });
  parser.on('error', (error) => {
    throw invalidArgument(error.message);
  });
  parser.write(xml).close();
  return namespace ?? '';
}

export class CustomXmlPartsRemote extends RemoteCollection {
  readonly typeName: string = 'CustomXmlPartCollection';

  constructor(protected readonly workbook: Workbook, protected readonly parts: readonly Part[]) {
    super();
  }
  override items(): readonly Remote[] {
    return this.parts.map((part) => new CustomXmlPartRemote(this.workbook, part));
  }
  override item(id: unknown): Remote | null {
    const part = this.parts.find((each) => each.id === id);
    return part ? new CustomXmlPartRemote(this.workbook, part) : null;
  }
  GetItemOrNullObject(id: unknown): Remote | null {
    return this.item(id);
  }
  GetCount(): number {
    return this.parts.length;
  }
  GetByNamespace(namespace: string): Remote {
    return new ScopedPartsRemote(this.workbook, this.parts.filter((part) => rootNamespace(part.xml) === namespace));
  }
  Add(xml: string): Remote {
    rootNamespace(xml);
    const part = { id: this.workbook.newId(), xml };
    this.workbook.customXmlParts.push(part);
    return new CustomXmlPartRemote(this.workbook, part);
  }
}

class ScopedPartsRemote extends CustomXmlPartsRemote {
  override readonly typeName = 'CustomXmlPartScopedCollection';

  GetOnlyItemOrNullObject(): Remote | null {
    return this.parts.length === 1 ? this.items()[0]! : null;
  }
}

class CustomXmlPartRemote extends Remote {
  readonly typeName = 'CustomXmlPart';

  constructor(private readonly workbook: Workbook, private readonly part: Part) {
    super();
  }
  override get id(): string {
    return this.part.id;
  }
  get Id(): string {
    return this.part.id;
  }
  get NamespaceUri(): string {
    return rootNamespace(this.part.xml);
  }
  GetXml(): string {
    return this.part.xml;
  }
  /** The part is made anew: who kept its id does not find it again. */
  SetXml(xml: string): void {
    rootNamespace(xml);
    this.#replaceBy([{ id: this.workbook.newId(), xml }]);
  }
  Delete(): void {
    this.#replaceBy([]);
  }
  #replaceBy(parts: Part[]): void {
    const { workbook, part } = this;
    if (!workbook.customXmlParts.includes(part)) throw itemNotFound('custom XML part');
    workbook.customXmlParts = workbook.customXmlParts.flatMap((each) => (each === part ? parts : [each]));
  }
}
