/** Hosts that a shipped script may name, and why: nothing is asked of any of them. */
const named: Readonly<Record<string, string>> = {
  'www.w3.org': 'names of XML', 'schemas.openxmlformats.org': 'names of XML', 'schemas.microsoft.com': 'names of XML',
  'purl.oclc.org': 'names of XML', 'www.xfa.org': 'names of XML', 'ns.adobe.com': 'names of XML', 'www.wps.cn': 'names of XML',
  'www.ibm.com': 'names of XML', 'purl.org': 'names of XML', 'universheet.net': 'names of XML', 'opendope.org': 'names of XML',
  'localhost': 'until it is configured', 'appsforoffice.microsoft.com': 'office.js, unless the deployer says otherwise',
  'support.microsoft.com': 'help of functions, by a click', 'support.google.com': 'help of functions, by a click',
  'answers.microsoft.com': 'help of functions, by a click',
  'github.com': 'in words of an error', 'react.dev': 'in words of an error', 'reactjs.org': 'in words of an error',
  'redi.wendell.fun': 'in words of an error', 'localforage.github.io': 'in words of an error', 'mozilla.github.io': 'in words of an error',
  'univer.ai': 'in words of an error', 'sharejs.org': 'a name', 'foo.bar': 'a base to read addresses against',
  'example.com': 'a base to read addresses against', 'momentjs.com': 'in words of an error', 'feross.org': 'whose software it is',
  'stuk.github.io': 'whose software it is', 'learn.microsoft.com': 'the guide', 'docs.oasis-open.org': 'the name of a schema',
  'mathiasbynens.be': 'in a licence', 'sindresorhus.com': 'in a licence', 'aka.ms': 'in a licence', 'www.apache.org': 'in a licence',
  'openjsf.org': 'in a licence', 'jquery.org': 'in a licence', 'underscorejs.org': 'in a licence', 'creativecommons.org': 'in a licence',
};

/** Hosts that a text names and that are not known to be harmless. */
export function unknownHosts(text: string): string[] {
  const found = new Set([...text.matchAll(/(?:https?|wss?):\/\/([\w-]+(?:\.[\w-]+)*)/g)].map(([, host]) => host!.toLowerCase()));
  return [...found].filter((host) => !Object.hasOwn(named, host));
}
