/** Written and read with the files, since they travel in them. */
export { readSettings, settingsNamespace, writeSettings, type Settings } from '../../files/settings.js';
