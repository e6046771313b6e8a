/** Where webpack's bundle lies, found out by itself when it starts. */
declare const __webpack_public_path__: string;

/** The name of this build; webpack.config.js puts it in. */
declare const GOUJI_BUILD: string;
