import type { WorkbookPort } from '../workbook/port.js';
import { build } from './build.js';
import type { MountedPane, MountOptions } from './mount.js';
import { sayInstead } from './start-sentence.js';
import { differentBuilds } from './words/start.js';

/**
 * Shows the pane, which is a script of its own beside the caller's. A web view may hold an old copy of one of the two
 * (office-js#3059): then neither uses the other.
 */
export function showPane(holder: HTMLElement, port: WorkbookPort, options: Omit<MountOptions, 'build'>): MountedPane | undefined {
  // pane.js may not have come at all
  const pane = window.gouji as Window['gouji'] | undefined;
  if (pane?.build !== build) return void sayInstead(holder, differentBuilds);
  return pane.mountPane(holder, port, { ...options, build });
}
