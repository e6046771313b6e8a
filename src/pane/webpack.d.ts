/** Where webpack's bundle lies, found out by itself when it starts. */
declare const __webpack_public_path__: string;
