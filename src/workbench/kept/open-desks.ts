const prefix = 'gouji-desk-';

/** Says to other pages of this site which workbook is open here; the browser forgets it when the page goes, however it goes. */
export interface OpenDesks {
  /** Takes a desk; false where another page holds it. */
  take(desk: string): Promise<boolean>;
  leave(): void;
  /** The desks that some page holds, this one included. */
  taken(): Promise<ReadonlySet<string>>;
}

/** Without locks (a page that came neither by https nor from this machine) nobody can tell; then every desk is free. */
export function openDesks(): OpenDesks {
  const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>;
  let leave = (): void => undefined;
  return {
    take(desk) {
      leave();
      if (!locks) return Promise.resolve(true);
      return new Promise((resolve) => {
        void locks.request(prefix + desk, { ifAvailable: true }, (lock) => {
          resolve(lock !== null);
          return lock ? new Promise<void>((release) => { leave = release; }) : undefined;
        });
      });
    },
    leave: () => leave(),
    async taken() {
      const held = (await locks?.query())?.held ?? [];
      return new Set(held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : [])));
    },
  };
}
