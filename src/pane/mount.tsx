import { createRoot } from 'react-dom/client';
import { FluentProvider } from '@fluentui/react-components';
import type { WorkbookPort } from '../workbook/port.js';
import { checkReport } from './actions/check.js';
import { createDesk } from './actions/desk.js';
import { previewImport } from './actions/import.js';
import { Boundary } from './views/boundary.js';
import { Pane } from './views/pane.js';
import { DeskContext } from './views/use-store.js';
import { differentBuilds } from './words/start.js';
import type { MountedCollecting } from './collecting/mount.js';
import { build as ours } from './build.js';
import { theme } from './theme.js';
import { sayInstead } from './start-sentence.js';
import './pane.css';

export { build } from './build.js';

export interface MountOptions {
  /** Of the script that calls; see showPane. */
  readonly build: string;
  /** Called once the workbook has been looked through and the first view is drawn. */
  readonly onReady?: () => void;
}

export interface MountedPane {
  unmount(): void;
  /** The same as a click on 校验. */
  check(): Promise<void>;
  /** The same as 导入文件… with this file. */
  importFile(file: File): Promise<void>;
}

/** Shows the pane in an element, for one workbook. */
export function mountPane(element: HTMLElement, port: WorkbookPort, { build, onReady }: MountOptions): MountedPane {
  if (build !== ours) {
    sayInstead(element, differentBuilds);
    return { unmount: () => element.replaceChildren(), check: () => Promise.resolve(), importFile: () => Promise.resolve() };
  }
  const root = createRoot(element);
  let desk = createDesk(port);

  function show(): void {
    root.render(
      <FluentProvider theme={theme} className="provider">
        <Boundary reopen={reopen}>
          <DeskContext.Provider value={desk}><Pane onReady={onReady} /></DeskContext.Provider>
        </Boundary>
      </FluentProvider>,
    );
  }

  /** After a crash: nothing of the broken state is taken over. */
  function reopen(): void {
    desk = createDesk(port);
    show();
  }

  show();
  let leave: (() => void) | undefined;
  // later than the first view: nothing of it is needed before the first key
  import('./keep-place.js').then(({ keepPlace }) => { leave = keepPlace(element); }, () => undefined);
  return {
    unmount: () => {
      leave?.();
      root.unmount();
    },
    check: () => checkReport(desk),
    importFile(file) {
      desk.store.set({ view: 'fill' });
      return previewImport(desk, { file });
    },
  };
}

/** 汇总, which the workbench opens; it comes when it is first asked for. */
export async function openCollecting(element: HTMLElement, leave: () => void): Promise<MountedCollecting> {
  const { mountCollecting } = await import('./collecting/mount.js');
  return mountCollecting(element, leave);
}
