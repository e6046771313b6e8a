import { createRoot } from 'react-dom/client';
import { FluentProvider, IdPrefixProvider } from '@fluentui/react-components';
import { theme } from '../theme.js';
import { droppedIn } from './dropped.js';
import { createCollectingDesk } from './runs.js';
import { CollectingView } from './view.js';

export interface MountedCollecting {
  /** The same as choosing these. */
  drop(transfer: DataTransfer): void;
}

/** Shows 汇总 in an element; what is chosen there, and a run, stay while it is out of sight. */
export function mountCollecting(element: HTMLElement, leave: () => void): MountedCollecting {
  const desk = createCollectingDesk();
  createRoot(element).render(
    // the pane beside it counts its ids from the same number on
    <IdPrefixProvider value="collecting-">
      <FluentProvider theme={theme} className="provider"><CollectingView desk={desk} leave={leave} /></FluentProvider>
    </IdPrefixProvider>,
  );
  return { drop: (transfer) => void droppedIn(transfer).then((dropped) => desk.drop(dropped)) };
}
