export { filePort } from './file-port.js';
export { openFilePort, writeAtomically, type FilePort } from './open.js';
